using RkeStack.Pulumi.Probe;
using RkeStack.Pulumi.Serving;

// A provider for tests only: its resources are files in the folder that PROBE_WORLD names.
var world = new World(Environment.GetEnvironmentVariable("PROBE_WORLD") ?? Path.Combine(Path.GetTempPath(), "probe-world"));
using var log = new ProviderLog();
var definition = new ProviderDefinition
{
    Name = "probe",
    Version = "0.1.0",
    Metadata = new PackageMetadata
    {
        DisplayName = "Probe",
        Description = "A provider for tests.",
        CSharpRootNamespace = "RkeStack",
        CSharpNamespace = "Probe",
    },
    Configuration = Environment.GetEnvironmentVariable("PROBE_STRICT") is null
        ? new ProviderConfiguration<ProbeConfiguration>(ProbeJson.Default.ProbeConfiguration)
        : new ProviderConfiguration<StrictConfiguration>(ProbeJson.Default.StrictConfiguration),
    Log = log,
    Resources = [new ProbeFile(world)],
    Components = [new ProbePair()],
    Functions = [new Greet(log.CreateLogger("probe"))],
    Methods = [new DescribePair()],
    DescribeException = exception => exception is UnauthorizedAccessException denied ? new ProviderError($"PROBE0002: {denied.Message}") : null,
};

// Whether interrupted work leaves its state is not to depend on how busy the machine that tests it is.
TimeSpan? grace = Environment.GetEnvironmentVariable("PROBE_USUAL_GRACE") is null ? TimeSpan.FromMinutes(2) : null;
return await ProviderHost.RunAsync(definition, args, Console.OpenStandardInput(), Console.Out, grace: grace);
