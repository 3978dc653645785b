using FluentValidation;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Web.Api.Json;
using OnboardingTracker.Web.Ui.Forms;

namespace OnboardingTracker.Web.Api.Shapes;

/// <summary>One thing that the person of the token was told.</summary>
/// <param name="Onboarding">Its key; null where it is about the organisation as a whole, as its name is.</param>
/// <param name="Step">The step that it is about; null for the onboarding as a whole.</param>
/// <param name="At">When it happened.</param>
/// <param name="ReadAt">Null while it is unread.</param>
public sealed record NoticeShape(Guid Id, string? Onboarding, string? OnboardingName, string? Step, string Sentence, DateTimeOffset At, DateTimeOffset? ReadAt)
{
    public static NoticeShape Of(Notice notice) =>
        new(notice.Id, notice.OnboardingKey, notice.OnboardingName, notice.StepKey, notice.Sentence, notice.At, notice.ReadAt);
}

/// <summary>A page of notices.</summary>
/// <param name="Unread">How many are unread on all pages.</param>
/// <param name="AsOf">To be sent back as <c>until</c> by whoever has read them all.</param>
public sealed record NoticeListShape(IReadOnlyList<NoticeShape> Items, string? NextCursor, int Unread, DateTimeOffset AsOf);

/// <summary>What POST of read notices takes: until when they were seen.</summary>
public sealed record ReadNoticesRequest : IRequestBody
{
    static string IRequestBody.Example => """{ "until": "2026-11-28T09:30:00Z" }""";

    public DateTimeOffset? Until { get; init; }
}

/// <summary>The rule of that instant.</summary>
public sealed class ReadNoticesRequestValidator : AbstractValidator<ReadNoticesRequest>
{
    public ReadNoticesRequestValidator() =>
        RuleFor(request => request.Until).Say(until => until is null ? "Send until: the asOf of the list that was read." : null);
}
