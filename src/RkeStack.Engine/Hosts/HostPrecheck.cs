using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Docker.DotNet.Models;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Pki;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Docker;

namespace RkeStack.Engine.Hosts;

/// <summary>Looks at a host before anything on it is changed, and says everything that makes it unfit at once.</summary>
/// <param name="session">The host.</param>
/// <param name="timeProvider">The clock that the host's is compared with.</param>
public sealed class HostPrecheck(HostSession session, TimeProvider timeProvider)
{
    private DockerEngine Engine => session.Docker;

    /// <summary>Surveys and judges the host, after removing helper containers that a killed run left.</summary>
    /// <param name="required">What the host must be.</param>
    /// <param name="image">
    /// An image with a shell, with which the owner of a taken port is looked for when it is on the host; null does without.
    /// </param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>What was found, with warnings.</returns>
    /// <exception cref="DiagnosticException">
    /// The host is unfit: one exception with all problems (RKE1030, RKE2201 to RKE2209, RKE2211). Or it cannot be reached at all.
    /// </exception>
    public async Task<(HostSurvey Survey, ImmutableArray<Diagnostic> Warnings)> RunAsync(
        HostRequirements required, string? image, CancellationToken cancellationToken)
    {
        await HelperContainer.RemoveLeftoversAsync(Engine, cancellationToken);
        var survey = await SurveyAsync(required, image, cancellationToken);
        var diagnostics = HostRules.Judge(survey, required);
        if (!survey.ForwardsConnections)
        {
            diagnostics = diagnostics.Add(Ssh.SshFault.ForwardingDenied(session.Host, "the host's own ports").Diagnostics[0]);
        }

        return diagnostics.Any(d => d.Severity == Severity.Error)
            ? throw new DiagnosticException(diagnostics)
            : (survey, diagnostics);
    }

    /// <summary>Surveys the host without judging it. Changes nothing.</summary>
    /// <param name="required">Which ports and paths to look for.</param>
    /// <param name="image">As in <see cref="RunAsync"/>.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="DiagnosticException">The host cannot be reached, or its Docker engine not be used; RKE2210: its shell does not say what is there.</exception>
    public async Task<HostSurvey> SurveyAsync(HostRequirements required, string? image, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(required);
        var info = await Engine.InfoAsync(cancellationToken);
        var skew = ClockSkewAsync(cancellationToken);
        var forwarding = session.Connection.ForwardsConnectionsAsync(timeProvider, cancellationToken);
        var containers = await Engine.ReadAsync(
            "list containers", (c, t) => c.Containers.ListContainersAsync(new() { All = true }, t), cancellationToken);
        var prefix = HostPrefix.Of(required.PrefixPath, info.OperatingSystem);
        var caPath = HostRules.CaPath(prefix);
        var paths = HostPrefix.Move(required.OwnedPaths, required.PrefixPath, info.OperatingSystem);
        var command = SurveyScript.Command(
            [info.DockerRootDir, .. DiskNeeds.Of(paths, prefix).Select(need => need.Directory)], [caPath, .. paths.Select(p => p.Path)]);
        var read = await session.Connection.RunAsync(command, cancellationToken);
        var survey = (SurveyScript.Read(Of(info, containers), read.Output) ?? throw new DiagnosticException(HostFault.SurveyFailed(session.Host, read))) with
        {
            ClockSkew = await skew,
            ForwardsConnections = await forwarding,
        };
        survey = survey with
        {
            CaFingerprint = await FingerprintAsync(caPath, survey.PathsPresent.Contains(caPath), cancellationToken),
            PathsPresent = [.. survey.PathsPresent.Where(p => p != caPath)],
        };
        return image is null ? survey : await WithOwnersAsync(survey, required, image, containers, cancellationToken);
    }

    private HostSurvey Of(SystemInfoResponse info, IList<ContainerListResponse> containers) => new()
    {
        Host = session.Host,
        DockerVersion = info.ServerVersion,
        OsType = info.OSType,
        OperatingSystem = info.OperatingSystem,
        Architecture = info.Architecture,
        KernelVersion = info.KernelVersion ?? "",
        DockerRootDir = info.DockerRootDir,
        StorageDriver = info.Driver ?? "",
        CgroupDriver = info.CgroupDriver ?? "",
        CgroupVersion = info.CgroupVersion ?? "",
        SecurityOptions = [.. (info.SecurityOptions ?? []).Select(NameOfOption)],
        Containers = [.. containers.Select(Container)],
    };

    // Docker writes "name=seccomp,profile=default", and wrote "seccomp" before 17.
    private static string NameOfOption(string option) =>
        option.Split(',')[0] is var first && first.StartsWith("name=", StringComparison.Ordinal) ? first["name=".Length..] : first;

    private static HostContainer Container(ContainerListResponse found) => new(
        NameOf(found),
        found.State == "running",
        found.Labels?.ContainsKey(ContainerPlan.NameLabel) ?? false,
        found.Labels?.ContainsKey(PlanHash.LabelName) ?? false,
        [.. (found.Ports ?? []).Where(p => p.PublicPort is not null).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.PublicPort}/{p.Type}"))]);

    private static string NameOf(ContainerListResponse found) => found.Names is [var name, ..] ? name.TrimStart('/') : found.ID;

    private async Task<TimeSpan> ClockSkewAsync(CancellationToken cancellationToken)
    {
        var before = timeProvider.GetUtcNow();
        var info = await Engine.InfoAsync(cancellationToken);
        var after = timeProvider.GetUtcNow();
        return DateTimeOffset.TryParse(info.SystemTime, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var there)
            ? there < before ? there - before : there > after ? there - after : TimeSpan.Zero
            : TimeSpan.Zero;
    }

    // What the SSH user sees does not decide: the directory may be closed to all but root.
    private async Task<string?> FingerprintAsync(string path, bool seen, CancellationToken cancellationToken)
    {
        // Any image will do: the container is never started. A host without one has no cluster that could be told.
        var images = await Engine.ReadAsync("list images", (c, t) => c.Images.ListImagesAsync(new(), t), cancellationToken);
        if (images.Count == 0)
        {
            return seen ? "" : null;
        }

        var files = await new HostFiles(Engine, images[0].ID).ReadAsync([path], cancellationToken);
        try
        {
            return files.TryGetValue(path, out var file) ? CertificateInspection.Fingerprint(Encoding.UTF8.GetString(file.Content.Span)) : seen ? "" : null;
        }
        catch (DiagnosticException)
        {
            // Not a certificate: something lies there that is not ours to interpret, and the caller says so.
            return "";
        }
    }

    private async Task<HostSurvey> WithOwnersAsync(
        HostSurvey survey, HostRequirements required, string image, IList<ContainerListResponse> containers, CancellationToken cancellationToken)
    {
        ImmutableArray<ListeningPort> taken = [.. HostRules.TakenPorts(survey, required).Select(t => t.Taken)];
        if (taken.IsEmpty)
        {
            return survey;
        }

        var named = await PortOwners.NameAsync(Engine, image, containers.ToDictionary(c => c.ID, NameOf), taken, cancellationToken);
        return survey with { Listening = [.. survey.Listening.Except(taken), .. named] };
    }
}
