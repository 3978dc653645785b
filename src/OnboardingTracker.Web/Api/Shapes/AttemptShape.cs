using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Registrations;

namespace OnboardingTracker.Web.Api.Shapes;

/// <summary>One try to get something approved.</summary>
/// <param name="What">The registration, in words.</param>
/// <param name="Number">1 for the first of its purpose, such as the campaign of one Messaging Service.</param>
/// <param name="Status">Twilio's status in words.</param>
/// <param name="Reasons">Why it was turned down.</param>
/// <param name="DecidedAt">Null while nobody has decided.</param>
/// <param name="Days">Whole days from handing in to the decision.</param>
/// <param name="HandedIn">What was handed in.</param>
/// <param name="Changed">What is otherwise than in the try before.</param>
public sealed record AttemptShape(
    RegistrationKind Kind,
    string Sid,
    string What,
    int Number,
    RegistrationStage Stage,
    string Status,
    IReadOnlyList<string> Reasons,
    DateTimeOffset SubmittedAt,
    DateTimeOffset? DecidedAt,
    int? Days,
    IReadOnlyList<HandedInShape> HandedIn,
    IReadOnlyList<TextChangeShape> Changed)
{
    public static AttemptShape Of(AttemptLine line) => new(
        line.Attempt.Kind,
        line.Attempt.Sid,
        line.Attempt.Name,
        line.Attempt.Number,
        line.Attempt.Stage,
        line.Attempt.Status,
        line.Attempt.Reasons,
        line.Attempt.SubmittedAt,
        line.Attempt.DecidedAt,
        line.Attempt.Days,
        [.. line.Attempt.Texts.Select(text => new HandedInShape(text.Name, text.Text))],
        [.. line.Changed.Select(change => new TextChangeShape(change.Name, change.Before, change.After))]);
}

/// <summary>One field of what was handed in.</summary>
public sealed record HandedInShape(string Name, string? Value);

/// <summary>A field whose text is another than in the try before.</summary>
public sealed record TextChangeShape(string Name, string? From, string? To);

/// <summary>What handing in again costs, where that stands and the day it is from.</summary>
public sealed record RetryFeeShape(string Text, string Source, string Address, DateOnly AsOf)
{
    public static RetryFeeShape? Of(RetryFee? fee) => fee is null ? null : new(fee.Text, fee.Source, fee.Address, fee.AsOf);
}
