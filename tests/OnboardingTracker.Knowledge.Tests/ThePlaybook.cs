using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Knowledge.Playbook;

namespace OnboardingTracker.Knowledge.Tests;

/// <summary>The built-in playbook, read once.</summary>
internal static class ThePlaybook
{
    public static readonly IReadOnlySet<string> CheckKeys = new HashSet<string>(StringComparer.Ordinal)
    {
        "account-is-active", "balance-covers-the-start", "spend-trigger-is-set", "planned-senders-exist",
        "services-declare-their-use-case", "country-permissions-match-the-plan", "senders-can-receive-replies",
        "senders-have-the-planned-capabilities", "bundles-are-approved", "numbers-can-send-sms", "alphanumeric-senders-exist",
        "toll-free-numbers-are-verified", "primary-profile-is-approved", "brand-is-approved", "campaigns-are-verified",
        "us-numbers-have-a-campaign", "subaccounts-are-active", "segments-have-their-service", "api-keys-exist",
        "connection-uses-an-api-key", "planned-services-exist", "services-have-senders", "service-addresses-are-secure",
        "numbers-belong-to-one-service", "opt-out-is-described", "opt-in-words-are-set", "us-registration-is-complete",
        "status-callbacks-are-set", "usage-trigger-is-set",
    };

    public static readonly StepPlaybook Steps = PlaybookFile.LoadBuiltIn(CheckKeys);
}
