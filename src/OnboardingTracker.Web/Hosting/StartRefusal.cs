using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using OnboardingTracker.Knowledge;
using OnboardingTracker.Storage;

namespace OnboardingTracker.Web.Hosting;

/// <summary>Which failures of a start are the operator's to mend, and their sentence. Everything else is a fault and keeps its stack.</summary>
public static class StartRefusal
{
    public const int ExitCode = 1;

    /// <returns>Null when the failure is none of these.</returns>
    public static string? SentenceOf(Exception failure) => failure switch
    {
        SettingException or StorageSettingException or KnowledgeFileException => failure.Message,
        FileNotFoundException missing when missing.Message.Contains("Playbook:File", StringComparison.Ordinal) => missing.Message,
        OptionsValidationException wrong => string.Join(Environment.NewLine, wrong.Failures),
        IOException { InnerException: AddressInUseException } inUse =>
            $"{inUse.Message} Stop what listens there, or choose another address with --urls.",
        _ => null,
    };
}
