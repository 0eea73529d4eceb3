using System.Globalization;
using RkeStack.Provider;
using RkeStack.Pulumi.Serving;

// Every message and number is written the same whatever the machine's locale.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

using var log = new ProviderLog();
await using var engine = new EngineServices(TimeProvider.System, log);
return await ProviderHost.RunAsync(Package.Define(engine) with { Log = log }, args, Console.OpenStandardInput(), Console.Out);
