using System.Security.Cryptography;
using System.Text;
using OnboardingTracker.Core.Checks;

namespace OnboardingTracker.Core.Onboardings;

/// <summary>What one check said about one onboarding: the last good answer, and how the last look went.</summary>
public sealed class CheckRecord
{
    private CheckRecord()
    {
    }

    internal CheckRecord(string checkKey) => CheckKey = checkKey;

    public string CheckKey { get; private set; } = "";

    /// <summary>The last answer that was one; null while every look failed.</summary>
    public Finding? Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>When the verdict last changed.</summary>
    public DateTimeOffset? AnswerSince { get; private set; }

    /// <summary>When it first passed; null while it never did.</summary>
    public DateTimeOffset? FirstPassedAt { get; private set; }

    /// <summary>When it stopped passing; null while it passes, or never did.</summary>
    public DateTimeOffset? BrokeAt { get; private set; }

    /// <summary>When somebody last looked, well or not.</summary>
    public DateTimeOffset LookedAt { get; private set; }

    /// <summary>Why the last look failed; null when it went well.</summary>
    public string? LookFailure { get; private set; }

    /// <summary>Changes when Twilio's answer changes, not when the same answer is read again or our words for it are changed.</summary>
    public string Fingerprint => Answer is null ? "" : FingerprintOf(Answer);

    internal void Observe(Finding finding, DateTimeOffset now)
    {
        if (now < LookedAt)
        {
            return;
        }

        LookedAt = now;

        if (finding.Verdict is Verdict.CouldNotCheck)
        {
            // A failed look is not a failed step: the last good answer stays, with its age.
            LookFailure = finding.Summary;
            return;
        }

        LookFailure = null;
        RememberPasses(finding, now);
        AnswerSince = Answer?.Verdict == finding.Verdict ? AnswerSince : now;
        Answer = finding;
        AnsweredAt = now;
    }

    private static bool IsPass(Finding? finding) => finding is { Verdict: Verdict.Passed or Verdict.PassedWithWarning };

    private void RememberPasses(Finding finding, DateTimeOffset now)
    {
        // An answer from before this was remembered has passed since its verdict was read.
        FirstPassedAt ??= IsPass(Answer) ? AnswerSince : null;
        if (IsPass(finding))
        {
            FirstPassedAt ??= now;
        }

        BrokeAt = FirstPassedAt is null || IsPass(finding) || finding.Verdict is Verdict.DoesNotApply ? null : BrokeAt ?? now;
    }

    private static string FingerprintOf(Finding finding)
    {
        var seen = string.Join('\n', finding.Seen.Select(line => $"{line.Name}={line.Value}"));
        var text = $"{finding.CheckKey}\n{finding.Verdict}\n{seen}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }
}
