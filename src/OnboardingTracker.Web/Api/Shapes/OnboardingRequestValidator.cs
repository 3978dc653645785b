using System.Globalization;
using FluentValidation;
using OnboardingTracker.Core.Countries;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Web.Ui.Forms;

namespace OnboardingTracker.Web.Api.Shapes;

/// <summary>The rules of an onboarding's name, customer and profile, in the sentences of the screen.</summary>
public sealed class OnboardingRequestValidator : AbstractValidator<OnboardingRequest>
{
    public OnboardingRequestValidator()
    {
        RuleFor(request => request.Name).Say(name => OneLineText.Clean(name) is null
            ? "Enter a name."
            : OneLineText.Fault("name", name, Onboarding.NameMaxLength));
        RuleFor(request => request.Customer).OneLine("customer", Onboarding.CustomerMaxLength);
        RuleFor(request => request.Profile!).SetValidator(new ProfileValidator()).When(request => request.Profile is not null);
    }

    private sealed class ProfileValidator : AbstractValidator<ProfileShape>
    {
        public ProfileValidator()
        {
            RuleFor(profile => profile.Countries).Say(countries =>
                countries?.Count > ProfileLimits.Countries ? $"Choose at most {ProfileLimits.Countries} countries." : null);
            RuleForEach(profile => profile.Countries)
                .Say(CountryFault)
                .When(profile => profile.Countries?.Count <= ProfileLimits.Countries);
            RuleFor(profile => profile.MessagesPerDay).Say(NumberFault);
            RuleFor(profile => profile.PeakPerSecond).Say(NumberFault);
            RuleFor(profile => profile.TargetDate).Say(day => day is { Year: < ProfileLimits.FirstYear or > ProfileLimits.LastYear }
                ? $"Enter a day between {ProfileLimits.FirstYear} and {ProfileLimits.LastYear}."
                : null);
            RuleFor(profile => profile.PlannedAccounts).Say(names => NamesFault("account name", "an account", "AC", names));
            RuleFor(profile => profile.PlannedServices).Say(names => NamesFault("Messaging Service name", "a Messaging Service", "MG", names));
        }

        private static string? NumberFault(int? number) => number switch
        {
            < 1 => "Enter a number of at least 1, or nothing if you do not know yet.",
            > ProfileLimits.MessagesPerDay => string.Create(CultureInfo.InvariantCulture, $"Enter at most {ProfileLimits.MessagesPerDay:N0}."),
            _ => null,
        };

        private static string? NamesFault(string what, string one, string prefix, IReadOnlyList<string>? names) => names?.Count > ProfileLimits.Names
            ? $"These are {names.Count} names. Use at most {ProfileLimits.Names}."
            : names?.Select(name => OneLineText.Fault(what, name, ProfileLimits.NameLength) ?? NameOrSid.Fault(one, prefix, name)).FirstOrDefault(fault => fault is not null);

        private static string? CountryFault(string text)
        {
            if (text.Length == 0)
            {
                return "Choose a country.";
            }

            if (text.Length == 2 && CountryNames.TryRead(text, out _))
            {
                return null;
            }

            return text switch
            {
                _ when text.Equals("UK", StringComparison.OrdinalIgnoreCase) => $"{text} is not a country code. The United Kingdom is GB.",
                _ when text.Length > 2 && CountryNames.TryRead(text, out var code) => $"{text} is not a country code. Use {code}.",
                { Length: 3 } when text.All(char.IsAsciiLetter) => $"{text} is not a country code. Use two letters, for example US.",
                _ => $"{text} is not a country code.",
            };
        }
    }
}
