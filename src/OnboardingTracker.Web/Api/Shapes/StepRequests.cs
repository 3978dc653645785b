using FluentValidation;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Web.Api.Json;
using OnboardingTracker.Web.Ui.Forms;

namespace OnboardingTracker.Web.Api.Shapes;

/// <summary>What PUT of a confirmation takes: how the person knows. "Verified" is Twilio's word and not in here.</summary>
public sealed record ConfirmationRequest : IRequestBody
{
    static string IRequestBody.Example => """{ "note": "Done on 9 Nov", "link": null }""";

    public string? Note { get; init; }

    public string? Link { get; init; }

    /// <summary>The id of a comment of the step that becomes evidence with it; null for none.</summary>
    public Guid? Comment { get; init; }
}

/// <summary>What PUT of a denial takes: what the person saw.</summary>
public sealed record DenialRequest : IRequestBody
{
    static string IRequestBody.Example => """{ "note": "Looked on 9 Nov: two people sign in without a second factor" }""";

    public string? Note { get; init; }
}

/// <summary>What PUT of not-needed takes.</summary>
public sealed record NotNeededRequest : IRequestBody
{
    static string IRequestBody.Example => """{ "reason": "We do not send to the US" }""";

    public string? Reason { get; init; }
}

/// <summary>The rules of a confirmation.</summary>
public sealed class ConfirmationRequestValidator : AbstractValidator<ConfirmationRequest>
{
    public ConfirmationRequestValidator()
    {
        RuleFor(request => request.Note).LongText("note", Confirmation.NoteMaxLength);
        RuleFor(request => request.Link).WebLink(Confirmation.LinkMaxLength);
    }
}

/// <summary>The rules of a denial.</summary>
public sealed class DenialRequestValidator : AbstractValidator<DenialRequest>
{
    public DenialRequestValidator() => RuleFor(request => request.Note).Say(note => string.IsNullOrWhiteSpace(note)
        ? "Say what you saw."
        : LongText.Fault("note", note, Denial.NoteMaxLength));
}

/// <summary>The rules of a reason.</summary>
public sealed class NotNeededRequestValidator : AbstractValidator<NotNeededRequest>
{
    public NotNeededRequestValidator() => RuleFor(request => request.Reason).Say(reason => string.IsNullOrWhiteSpace(reason)
        ? "Say why this is not needed."
        : LongText.Fault("reason", reason, NotNeeded.ReasonMaxLength));
}
