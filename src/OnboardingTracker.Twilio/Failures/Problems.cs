using System.Globalization;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Twilio.Reading;

namespace OnboardingTracker.Twilio.Failures;

/// <summary>Every way in which Twilio can fail us, in the words a person reads.</summary>
internal static class Problems
{
    private const int AccountIsNotActive = 20005;
    private const int IsTestCredentials = 20008;

    /// <summary>An answer with an error status.</summary>
    /// <param name="pause">How long Twilio asked us to stay away.</param>
    public static Problem Refused(Topic topic, string accountSid, int status, int? code, TimeSpan? pause) => (status, code) switch
    {
        _ when topic.Credential is CredentialTier.Organization => OrganizationProblems.Refused(topic, status, code, pause),
        (_, IsTestCredentials) => TestCredentials(code),
        (_, AccountIsNotActive) => NotActive(accountSid, code),
        (403, not PartFailure.LacksPermission) when topic.IsBeta => NotEnabled(topic, code),
        (401 or 403, PartFailure.LacksPermission) or (403, _) => Forbidden(topic, code),
        (401, _) => WrongKey(accountSid, code),
        (404, _) when topic.NamesAccount => NotThisAccount(accountSid, code),
        (404, _) => NotEnabled(topic, code),
        (429, _) => Throttled(pause, code),
        (408 or >= 500, _) => Down(status, code),
        _ => OurFault(status, code),
    };

    public static Problem WrongKey(string accountSid, int? code) => new(
        FailureReason.WrongKey,
        Told($"Twilio did not accept this key. Check that the key belongs to account {SidText.Shorten(accountSid)}.", code),
        code,
        IsUnauthorized: true);

    public static Problem NeedsMainKey(int? code) => new(
        FailureReason.NeedsMainKey,
        Told("A standard API key cannot read this. Connect a main API key, or the Account SID with its auth token.", code),
        code);

    public static Problem LacksPermissionFor(Topic topic, int? code) => new(
        FailureReason.MissingPermission,
        Told($"This key has no permission to read \"{topic.Name}\". Give it that permission in the Twilio Console, or connect another key.", code),
        code);

    public static Problem TimedOut(TimeSpan time) => new(FailureReason.TimedOut, $"Twilio did not answer in {Seconds(time)}.");

    public static Problem ScanTooLong(TimeSpan time) => new(
        FailureReason.TimedOut, $"The check stopped after {Seconds(time)}, before Twilio had answered this.");

    public static Problem LookTooLong(TimeSpan time) => new(
        FailureReason.TimedOut, $"The closer look stopped after {Seconds(time)}, before Twilio had answered this.");

    public static Problem ReadingTooLong(TimeSpan time) => new(
        FailureReason.TimedOut, $"The reading stopped after {Seconds(time)}, before Twilio had answered this.");

    /// <summary>
    /// Twilio's page of subaccounts: main account API keys open main account resources only (https://www.twilio.com/docs/iam/api/subaccounts, read 30 Nov 2026).
    /// </summary>
    public static Problem KeyOfParent(int? code) => new(
        FailureReason.MissingPermission,
        Told("An API key of the parent account does not open this subaccount. Connect the parent's Account SID with its auth token, or the subaccount with a key of its own.", code),
        code);

    public static Problem NoAnswer() => new(
        FailureReason.TwilioDown, "Twilio is not answering. Your data here is safe; results so far stay.");

    public static Problem WebPage() => NotUnderstood("a web page came instead of data");

    public static Problem Empty() => NotUnderstood("it is empty");

    public static Problem CutOff() => NotUnderstood("it is cut off or damaged");

    public static Problem OtherShape() => NotUnderstood("it has another form than Twilio describes");

    public static Problem TooLarge() => NotUnderstood("it is too large");

    public static Problem PageElsewhere() => NotUnderstood("its next page leads to another address, which was not followed");

    public static Problem PagesRepeat() => NotUnderstood("its pages repeat one another");

    public static Problem PagesWithoutEnd() => NotUnderstood("its pages do not end");

    public static Problem OtherAccount(string accountSid, string other) => new(
        FailureReason.OtherAccount,
        $"Twilio's answer belongs to account {SidText.Shorten(other)}, not to {SidText.Shorten(accountSid)}. Check that the key belongs to account {SidText.Shorten(accountSid)}.");

    public static Problem NoPractice() => new(
        FailureReason.NotEnabled, "The practice account is not available here. Ask the operator to switch practice on, or connect Twilio.");

    public static Problem NotAnAccount() => new(
        FailureReason.WrongKey, "Enter an Account SID. It starts with AC and has 34 characters.");

    private static Problem TestCredentials(int? code) => new(
        FailureReason.TestCredentials,
        Told("These are test credentials: Twilio lets them read nothing. Connect an API key, or the Account SID with its live auth token.", code),
        code);

    private static Problem NotActive(string accountSid, int? code) => new(
        FailureReason.AccountNotActive,
        Told($"The Twilio account {SidText.Shorten(accountSid)} is not active. It may be suspended, closed or out of funds: open it in the Twilio Console.", code),
        code);

    private static Problem Forbidden(Topic topic, int? code) =>
        topic.Credential is CredentialTier.Main ? NeedsMainKey(code) : LacksPermissionFor(topic, code);

    private static Problem NotThisAccount(string accountSid, int? code) => new(
        FailureReason.OtherAccount,
        Told($"Twilio shows no account {SidText.Shorten(accountSid)} to this key. Check that the key belongs to this account.", code),
        code);

    private static Problem NotEnabled(Topic topic, int? code) => new(
        FailureReason.NotEnabled, Told($"Twilio has not switched on \"{topic.Name}\" for this account.", code), code);

    public static Problem ReadBySomebodyElse() => new(
        FailureReason.Throttled,
        "Somebody else is reading this Twilio account now, and it bears only so many requests at once. Try again in a minute.");

    public static Problem NotAnOrganization() => new(
        FailureReason.WrongKey, "Enter an Organization SID. It starts with OR and has 34 characters.");

    /// <summary>A request that Twilio does not take as such: ours to mend.</summary>
    public static Problem OurFault(int status, int? code) => new(
        FailureReason.Malformed, Told("Twilio did not take this request; that is a fault of Onboarding Tracker.", code ?? status), code);

    public static Problem Throttled(TimeSpan? pause, int? code) => new(
        FailureReason.Throttled,
        Told($"Twilio asked us to slow down. Check again in {(pause is { } time ? Seconds(time) : "a minute")}.", code ?? 429),
        code);

    public static Problem Down(int status, int? code) => new(
        FailureReason.TwilioDown,
        Told("Twilio is not answering. Your data here is safe; results so far stay.", code ?? status),
        code);

    private static Problem NotUnderstood(string why) => new(FailureReason.Malformed, $"Twilio's answer could not be understood: {why}.");

    /// <summary>The code stands before the stop: after it, it would seem to belong to the next sentence.</summary>
    internal static string Told(string sentence, int? code) => code is { } number ? string.Create(CultureInfo.InvariantCulture, $"{sentence[..^1]} ({number}).") : sentence;

    private static string Seconds(TimeSpan time)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(time.TotalSeconds));
        return seconds == 1 ? "1 second" : string.Create(CultureInfo.InvariantCulture, $"{seconds} seconds");
    }
}
