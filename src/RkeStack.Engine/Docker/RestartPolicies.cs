using Docker.DotNet.Models;

namespace RkeStack.Engine.Docker;

/// <summary>Restart policies by the names that plans give them.</summary>
internal static class RestartPolicies
{
    public static string Name(RestartPolicyKind? kind) => kind switch
    {
        RestartPolicyKind.Always => "always",
        RestartPolicyKind.OnFailure => "on-failure",
        RestartPolicyKind.UnlessStopped => "unless-stopped",
        _ => "",
    };

    public static RestartPolicy Of(string name) => new()
    {
        Name = name switch
        {
            "" or "no" => RestartPolicyKind.No,
            "always" => RestartPolicyKind.Always,
            "on-failure" => RestartPolicyKind.OnFailure,
            "unless-stopped" => RestartPolicyKind.UnlessStopped,
            _ => throw new ArgumentException($"Docker has no restart policy \"{name}\".", nameof(name)),
        },
    };
}
