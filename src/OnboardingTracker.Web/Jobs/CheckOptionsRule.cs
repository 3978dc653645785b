using Microsoft.Extensions.Options;

namespace OnboardingTracker.Web.Jobs;

/// <summary>Stops the start with a sentence when the settings of the section "Checks" cannot work.</summary>
internal sealed class CheckOptionsRule : IValidateOptions<CheckOptions>
{
    /// <summary>"Check now" starts once a minute for an onboarding; two starts as close as that would get in each other's way.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private const int MostVersions = 1000;

    public ValidateOptionsResult Validate(string? name, CheckOptions options)
    {
        (string Key, TimeSpan Pause)[] pauses =
        [
            (nameof(CheckOptions.WhileWaiting), options.WhileWaiting),
            (nameof(CheckOptions.WhileOpen), options.WhileOpen),
            (nameof(CheckOptions.WhenDone), options.WhenDone),
        ];
        var complaints = pauses
            .Where(one => one.Pause < Shortest || one.Pause > Longest)
            .Select(one => $"Checks:{one.Key} must be between 2 minutes and 30 days, written as 00:20:00 or 1.00:00:00.")
            .ToList();
        if (options.KeptVersions is < 2 or > MostVersions)
        {
            complaints.Add($"Checks:{nameof(CheckOptions.KeptVersions)} must be a number from 2 to {MostVersions}.");
        }

        return complaints.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(complaints);
    }
}
