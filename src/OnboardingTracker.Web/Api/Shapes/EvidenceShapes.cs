using FluentValidation;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Web.Api.Json;
using OnboardingTracker.Web.Ui.Forms;

namespace OnboardingTracker.Web.Api.Shapes;

/// <summary>All evidence of a step.</summary>
public sealed record EvidenceListShape(IReadOnlyList<EvidenceShape> Items);

/// <summary>What POST of evidence takes: a note or a link.</summary>
public sealed record EvidenceRequest : IRequestBody
{
    static string IRequestBody.Example => """{ "note": null, "link": "https://wiki.example.com/two-factor", "dated": "2026-11-09" }""";

    public string? Note { get; init; }

    public string? Link { get; init; }

    /// <summary>The day it is from; null when that is today.</summary>
    public DateOnly? Dated { get; init; }
}

/// <summary>The rules of evidence.</summary>
public sealed class EvidenceRequestValidator : AbstractValidator<EvidenceRequest>
{
    public EvidenceRequestValidator(TimeProvider clock)
    {
        RuleFor(request => request.Dated).Say(day => Evidence.DayFault(day, clock.GetUtcNow()));
        RuleFor(request => request.Note).LongText("note", Evidence.TextMaxLength);
        RuleFor(request => request.Link).WebLink(Evidence.TextMaxLength);
        RuleFor(request => request.Note)
            .Must((request, note) => OneLineText.Clean(note) is null != OneLineText.Clean(request.Link) is null)
            .WithMessage("Send either a note or a link.");
    }
}

/// <summary>What PUT of a disagreement takes: whose answer counts.</summary>
public sealed record DisagreementRequest : IRequestBody
{
    static string IRequestBody.Example => """{ "use": "person", "reason": "Support told us that the list is a day behind" }""";

    /// <summary>Whose answer counts.</summary>
    public SaidBy? Use { get; init; }

    /// <summary>Needed when the person's counts.</summary>
    public string? Reason { get; init; }
}

/// <summary>The rules of a decision.</summary>
public sealed class DisagreementRequestValidator : AbstractValidator<DisagreementRequest>
{
    public DisagreementRequestValidator()
    {
        RuleFor(request => request.Use).NotNull().WithMessage("Say whose answer counts: twilio or person.");
        RuleFor(request => request.Reason)
            .Say(reason => string.IsNullOrWhiteSpace(reason) ? "Say why the confirmation counts." : LongText.Fault("reason", reason, NotNeeded.ReasonMaxLength))
            .When(request => request.Use is SaidBy.Person);
    }
}
