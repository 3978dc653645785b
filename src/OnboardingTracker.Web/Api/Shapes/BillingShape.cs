using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Web.Api.Shapes;

/// <summary>Whether a launch is ready to be paid for.</summary>
/// <param name="Verdict">ready or notReady.</param>
/// <param name="OpenCount">How many things keep it from being ready.</param>
/// <param name="Answers">Of the questions that are asked of this onboarding.</param>
/// <param name="SignOff">The last decision of finance; null while there was none.</param>
/// <param name="Forecast">What the first 30 days of the plan cost; null while that is not known.</param>
internal sealed record BillingShape(string Verdict, int OpenCount, IReadOnlyList<BillingAnswerShape> Answers, SignOffShape? SignOff, NeedShape? Forecast)
{
    public static BillingShape Of(Checklist checklist)
    {
        var readiness = BillingReadiness.Read(checklist);
        var billing = checklist.Onboarding.Billing;
        return new(
            readiness.IsReady ? "ready" : "notReady",
            readiness.OpenCount,
            [.. readiness.Questions.Where(question => question.IsAsked).Select(BillingAnswerShape.Of)],
            billing.SignOff is { } signOff ? SignOffShape.Of(signOff, readiness) : null,
            billing.Need is { } need ? new NeedShape(need.Amount, need.Currency, need.IsAtLeast) : null);
    }
}

/// <summary>A question with the answer that counts.</summary>
/// <param name="SaidBy">twilio or person; null when nobody says anything.</param>
/// <param name="By">The person's name; null for Twilio.</param>
/// <param name="CheckedAt">When it was read, or said.</param>
/// <param name="Words">What was seen, or how the person knows.</param>
/// <param name="Other">What a person says otherwise; null where nobody does.</param>
internal sealed record BillingAnswerShape(
    string Key, string Question, BillingAnswer Answer, SaidBy? SaidBy, string? By, DateTimeOffset? CheckedAt, string Words, OtherAnswerShape? Other)
{
    public static BillingAnswerShape Of(BillingStanding standing) => new(
        standing.Question.Key,
        standing.Question.Text,
        standing.Word.Answer,
        standing.Word.SaidBy,
        standing.Word.Who,
        standing.Word.At,
        standing.Word.Words,
        standing.Other is { } other ? new OtherAnswerShape(other.Answer, other.Who, other.At, other.Words) : null);
}

/// <summary>A person's answer that differs from what is read.</summary>
internal sealed record OtherAnswerShape(BillingAnswer Answer, string? By, DateTimeOffset? At, string Words);

/// <summary>A decision of finance.</summary>
/// <param name="Counts">No answer under it has changed since.</param>
/// <param name="Changed">Those that have, each as a sentence.</param>
internal sealed record SignOffShape(bool Granted, string? Reason, string By, DateTimeOffset At, bool Counts, IReadOnlyList<string> Changed)
{
    public static SignOffShape Of(SignOff signOff, BillingReadiness readiness)
    {
        var changed = signOff.Counts ? readiness.ChangedSince(signOff) : signOff.VoidedBy;
        return new(signOff.IsGranted, signOff.Reason, signOff.By, signOff.At, changed.Count == 0, changed);
    }
}

/// <summary>An amount of the forecast.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="AtLeast">A price is unknown, so it will be more.</param>
internal sealed record NeedShape(decimal Amount, string Currency, bool AtLeast);
