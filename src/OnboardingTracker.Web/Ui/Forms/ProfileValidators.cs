using System.Globalization;
using FluentValidation;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Text;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Ui.Forms;

/// <summary>Who you are: the first page of a new onboarding.</summary>
public sealed class AboutValidator : AbstractValidator<ProfileForm>
{
    public AboutValidator()
    {
        RuleFor(form => form.Name)
            .Must(name => OneLineText.Clean(name) is not null).WithMessage(T("Enter a name."))
            .DependentRules(() => RuleFor(form => form.Name).OneLine("name", Onboarding.NameMaxLength));
        RuleFor(form => form.Customer).OneLine("customer", Onboarding.CustomerMaxLength);
    }
}

/// <summary>What you send, where and how much: the second page.</summary>
public sealed class TrafficValidator : AbstractValidator<ProfileForm>
{
    private const int AtMost = 1_000_000_000;

    public TrafficValidator()
    {
        RuleFor(form => form.MoreCountries).Say(CountriesFault);
        RuleFor(form => form.MessagesPerDay).Say(text => NumberFault(text, T("Enter the busiest day as a number, for example 40000.")));
        RuleFor(form => form.PeakPerSecond).Say(text => NumberFault(text, T("Enter the busiest second as a number, for example 12.")));
    }

    // What could be read has been moved to the ticks before; what is left could not.
    private static string? CountriesFault(string? unread) => OneLineText.Clean(unread) switch
    {
        null => null,
        "UK" or "uk" => T("UK is not a country code. The United Kingdom is GB."),
        var text when text.Contains(',', StringComparison.Ordinal) =>
            T("These are not countries we know: {0}. Use names or two-letter codes, for example Germany or DE.", text),
        var text => T("{0} is not a country we know. Use a name or a two-letter code, for example Germany or DE.", text),
    };

    private static string? NumberFault(string? text, string sentence)
    {
        var digits = ProfileReading.Digits(text);
        if (digits.Length == 0)
        {
            return null;
        }

        if (!digits.All(char.IsAsciiDigit))
        {
            return sentence;
        }

        return decimal.TryParse(digits.Length > 20 ? "1e20" : digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number switch
            {
                < 1 => T("Enter a number of at least 1, or nothing if you do not know yet."),
                > AtMost => T("Enter at most 1,000,000,000."),
                _ => null,
            }
            : sentence;
    }
}

/// <summary>What you send from, and when: the third page.</summary>
public sealed class SendersValidator : AbstractValidator<ProfileForm>
{
    private const int NameMaxLength = 200;
    private const int NamesAtMost = 100;

    public SendersValidator()
    {
        RuleFor(form => form.TargetDate).Say(DateFault);
        RuleFor(form => form.PlannedAccounts).Say(TooManyFault).SayRule(lines => NamesFault("account", "an account", "AC", lines));
        RuleFor(form => form.PlannedServices).Say(TooManyFault).SayRule(lines => NamesFault("Messaging Service", "a Messaging Service", "MG", lines));
    }

    private static string? DateFault(string? text) => string.IsNullOrEmpty(text) ? null : ProfileReading.Day(text) switch
    {
        null => T("Enter a day that exists, for example 2027-01-15."),
        { Year: < 2000 or > 2100 } => T("Enter a day between 2000 and 2100."),
        _ => null,
    };

    private static string? TooManyFault(string? lines) => ProfileReading.SplitLines(lines).Count() is > NamesAtMost and var count
        ? T("These are {0} names. Use at most {1}.", count, NamesAtMost)
        : null;

    private static string? NamesFault(string what, string one, string prefix, string? lines) => ProfileReading.SplitLines(lines).Take(NamesAtMost)
        .Select(name => OneLineText.Fault($"{what} name", name, NameMaxLength) ?? NameOrSid.Fault(one, prefix, name))
        .FirstOrDefault(fault => fault is not null);
}
