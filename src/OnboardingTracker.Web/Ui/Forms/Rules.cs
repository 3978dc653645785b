using FluentValidation;
using FluentValidation.Results;
using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Web.Ui.Forms;

/// <summary>The rules of text that several forms share, with the sentences of Core.</summary>
internal static class Rules
{
    /// <summary>The error code of a sentence that Core says.</summary>
    public const string OfRule = "rule";

    public static IRuleBuilderOptionsConditions<T, string?> OneLine<T>(this IRuleBuilder<T, string?> rule, string what, int maxLength) =>
        rule.SayRule(text => OneLineText.Fault(what, text, maxLength));

    public static IRuleBuilderOptionsConditions<T, string?> LongText<T>(this IRuleBuilder<T, string?> rule, string what, int maxLength) =>
        rule.SayRule(text => Core.Text.LongText.Fault(what, text, maxLength));

    public static IRuleBuilderOptionsConditions<T, string?> WebLink<T>(this IRuleBuilder<T, string?> rule, int maxLength) =>
        rule.SayRule(text => LinkText.Fault(text, maxLength));

    /// <summary>A rule that is a function from a value to a sentence, or null when all is well.</summary>
    public static IRuleBuilderOptionsConditions<T, TValue> Say<T, TValue>(this IRuleBuilder<T, TValue> rule, Func<TValue, string?> fault) =>
        rule.Custom((value, context) =>
        {
            if (fault(value) is { } sentence)
            {
                context.AddFailure(sentence);
            }
        });

    /// <summary>The same for a sentence of Core.</summary>
    public static IRuleBuilderOptionsConditions<T, TValue> SayRule<T, TValue>(this IRuleBuilder<T, TValue> rule, Func<TValue, string?> fault) =>
        rule.Custom((value, context) =>
        {
            if (fault(value) is { } sentence)
            {
                context.AddFailure(new ValidationFailure(context.PropertyPath, sentence) { ErrorCode = OfRule });
            }
        });
}
