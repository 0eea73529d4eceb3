using System.Globalization;
using RkeStack.Provider;
using RkeStack.Pulumi.Serving;

// Every message and number is written the same whatever the machine's locale.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

await using var engine = new EngineServices(TimeProvider.System);
return await ProviderHost.RunAsync(Package.Define(engine), args, Console.OpenStandardInput(), Console.Out);
