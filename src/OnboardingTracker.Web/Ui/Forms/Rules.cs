using FluentValidation;
using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Web.Ui.Forms;

/// <summary>The rules of text that several forms share, with the sentences of Core.</summary>
internal static class Rules
{
    public static IRuleBuilderOptionsConditions<T, string?> OneLine<T>(this IRuleBuilder<T, string?> rule, string what, int maxLength) =>
        rule.Say(text => OneLineText.Fault(what, text, maxLength));

    public static IRuleBuilderOptionsConditions<T, string?> LongText<T>(this IRuleBuilder<T, string?> rule, string what, int maxLength) =>
        rule.Say(text => Core.Text.LongText.Fault(what, text, maxLength));

    public static IRuleBuilderOptionsConditions<T, string?> WebLink<T>(this IRuleBuilder<T, string?> rule, int maxLength) =>
        rule.Say(text => LinkText.Fault(text, maxLength));

    /// <summary>A rule that is a function from a value to a sentence, or null when all is well.</summary>
    public static IRuleBuilderOptionsConditions<T, TValue> Say<T, TValue>(this IRuleBuilder<T, TValue> rule, Func<TValue, string?> fault) =>
        rule.Custom((value, context) =>
        {
            if (fault(value) is { } sentence)
            {
                context.AddFailure(sentence);
            }
        });
}
