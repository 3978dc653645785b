using System.Runtime.CompilerServices;

namespace OnboardingTracker.Testing.Hosts;

/// <summary>
/// Hosts of tests do not watch their settings files: nothing changes them, and some systems let a person have 128 watchers only, of which each host would take
/// several.
/// </summary>
internal static class NoWatchers
{
#pragma warning disable CA2255 // The tests are the application here, and it has to be said before the first host of any of them.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Switch() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
}
