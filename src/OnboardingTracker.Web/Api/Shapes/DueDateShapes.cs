using FluentValidation;
using OnboardingTracker.Core.Forecasting;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Web.Api.Json;
using OnboardingTracker.Web.Ui.Forms;

namespace OnboardingTracker.Web.Api.Shapes;

/// <summary>Until when a step is wanted.</summary>
/// <param name="Source">Of the forecast it moves with it, in days of UTC; of a person it stays until it is left to the forecast.</param>
/// <param name="IsUncertain">Something behind it takes nobody knows how long: it is due before the day.</param>
/// <param name="SetBy">Null where it is the forecast's.</param>
/// <param name="SetAt">Null where it is the forecast's.</param>
public sealed record DueDateShape(DateOnly Day, DueSource Source, bool IsUncertain, string? SetBy, DateTimeOffset? SetAt)
{
    public static DueDateShape? Of(StepDue? due) => due is null ? null : new(due.Day, due.Source, due.IsUncertain, due.SetBy?.By, due.SetBy?.At);
}

/// <summary>What PUT of a due date takes.</summary>
public sealed record DueDateRequest : IRequestBody
{
    static string IRequestBody.Example => """{ "day": "2027-01-15" }""";

    public DateOnly? Day { get; init; }
}

/// <summary>The rules of a due date.</summary>
public sealed class DueDateRequestValidator : AbstractValidator<DueDateRequest>
{
    public DueDateRequestValidator(TimeProvider clock) => RuleFor(request => request.Day).Say(day => day is { } set
        ? DueDate.Fault(set, clock.GetUtcNow())
        : "Send the day, or DELETE the due date to leave it to the forecast.");
}
