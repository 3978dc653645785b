using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Account;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Billing.Readiness;

/// <summary>
/// The questions that finance answers before a launch, from the article's milestone 1 ("Visit the Billing Center ... review the payment process ... update your
/// billing information", "work with finance to determine how to distribute the cost") and from how Twilio bills: a balance in advance or an invoice, short codes
/// leased apart from it.
/// </summary>
public static class BillingQuestions
{
    /// <summary>Asks for a second person whom Twilio's warnings about money reach.</summary>
    public const string SecondContactKey = "second-billing-contact";

    private const string Invoiced = "The account is billed by invoice.";
    private const string Subaccount = "This is a subaccount: its parent pays for it.";

    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<BillingQuestion> All { get; } =
    [
        new("account-upgraded", "Is the Twilio account active and upgraded?", "A trial account reaches only numbers that you verified yourself, and a suspended one reaches nobody. In the Twilio Console open Billing and select Upgrade.")
        {
            Live = Upgraded,
        },
        new("payment-method", "Is a payment method on file?", "Without one that works the balance cannot be filled up, and sending stops. In the Twilio Console open Billing, then Payment methods.")
        {
            LeftOut = checklist => IsSubaccount(checklist) ? Subaccount : null,
        },
        new("auto-recharge", "Is auto-recharge on, at a level that fits the plan?", "It fills the balance up before it is used up. Twilio's own level is 10 USD, which a busy hour can spend. In the Twilio Console open Billing, then Auto-recharge; write the level into the note.")
        {
            LeftOut = checklist => checklist.Onboarding.Profile.Invoiced is true ? Invoiced : IsSubaccount(checklist) ? Subaccount : null,
        },
        new("billing-contact", "Are the billing contact and the tax data right?", "Invoices and warnings go to that contact, and a wrong tax number is found by the auditor. In the Twilio Console open Billing, then Billing information.")
        {
            LeftOut = checklist => IsSubaccount(checklist) ? Subaccount : null,
        },
        new("finance-access", "Can finance open Twilio's Billing Center?", "Somebody of finance needs the role Billing Manager in the Twilio Console.")
        {
            Live = FinanceAccess,
        },
        new(SecondContactKey, "Is there a second billing contact?", "Warnings of an empty balance and of a card that failed go to people, and one of them is on leave. A second person needs the role Billing Manager or Administrator in the Twilio Console; write the two names into the note.")
        {
            LeftOut = checklist => checklist.Onboarding.Profile.TeamType is TeamType.SingleDeveloper ? "A single developer pays for all of it." : null,
            Live = SecondContact,
        },
        new("balance", "Does the balance cover the first 30 days at the planned volume?", "Twilio stops sending when the balance is used up. Add funds in the Twilio Console under Billing.")
        {
            LeftOut = checklist => checklist.Onboarding.Profile.Invoiced is true ? Invoiced : IsSubaccount(checklist) ? Subaccount : null,
            Live = Balance,
        },
        new("spend-alert", "Does somebody get an alert when spending runs away?", "A loop in a program can send a month's messages in an hour. A usage trigger on total spend calls before the balance is gone.")
        {
            Live = checklist => OfStep(checklist, MoneySteps.SpendTriggerStep),
        },
        new("cost-owner", "Is a cost owner named for every business unit or customer?", "Who is billed for what is agreed before the first invoice, not after it. Write the names into the note, or link to them.")
        {
            LeftOut = checklist => checklist.Onboarding.Profile.TeamType is TeamType.SingleDeveloper or TeamType.SmallTeam ? "One team pays for all of it." : null,
        },
        new("edition", "Is it decided whether a Twilio Edition is bought?", "Editions cost extra and add security and audit features that some companies must have. The decision is a step of the checklist.")
        {
            Live = checklist => OfStep(checklist, "decide-on-an-edition"),
        },
        new("short-codes", "Is it agreed who pays for the short codes?", "Short codes are leased for at least three months and paid by card or invoice, not from the balance; the first period is due before the application is sent.")
        {
            LeftOut = checklist => checklist.Onboarding.Profile.SenderTypes is { } senders && !senders.Contains(SenderType.ShortCode) ? "No short code is planned." : null,
        },
    ];

    /// <summary>Null when there is no such question.</summary>
    public static BillingQuestion? Find(string key) => All.FirstOrDefault(question => question.Key == key);

    private static bool IsSubaccount(Checklist checklist) => checklist.Onboarding.Facts?.IsSubaccount is true;

    private static BillingWord? Upgraded(Checklist checklist)
    {
        if (checklist.Onboarding.Facts is not { } facts)
        {
            return null;
        }

        return (facts.Status?.ToLowerInvariant(), facts.Type?.ToLowerInvariant()) switch
        {
            ("active", "full") => BillingWord.Twilio(BillingAnswer.Yes, "The account is active and upgraded.", facts.At),
            ("active", "trial") => BillingWord.Twilio(BillingAnswer.No, "It is a trial account: messages reach only numbers that you verified yourself.", facts.At),
            ("suspended", _) => BillingWord.Twilio(BillingAnswer.No, "The account is suspended. Nothing can be sent until that is lifted.", facts.At),
            ("closed", _) => BillingWord.Twilio(BillingAnswer.No, "The account is closed. It can never send again.", facts.At),
            _ => BillingWord.Twilio(BillingAnswer.Unknown, "Twilio does not show both the status and the type of the account.", facts.At),
        };
    }

    /// <summary>By the roles that the organization shows; where no credential of one is connected, a person says so.</summary>
    private static BillingWord? FinanceAccess(Checklist checklist)
    {
        var record = checklist.Onboarding.Checks.FirstOrDefault(check => check.CheckKey == RolesAreSharedOut.CheckKey);
        return record is { AnsweredAt: { } at, Answer: { Verdict: Verdict.Passed or Verdict.NotPassed } finding }
            && finding.Seen.FirstOrDefault(seen => seen.Name == RolesAreSharedOut.BillingLine) is { } billing
                ? BillingWord.Twilio(
                    billing.Value == "0" ? BillingAnswer.No : BillingAnswer.Yes,
                    billing.Value == "0" ? "Nobody has a role that sees the bills." : $"{billing.Value} {(billing.Value == "1" ? "role" : "roles")} at the account or its organization may see the bills.",
                    at)
                : null;
    }

    /// <summary>By the people whose roles the organization shows; where no credential of one is connected, a person says so.</summary>
    private static BillingWord? SecondContact(Checklist checklist)
    {
        var record = checklist.Onboarding.Checks.FirstOrDefault(check => check.CheckKey == TwoPeopleManageTheAccount.CheckKey);
        return record is { AnsweredAt: { } at, Answer: { } finding }
            && finding.Seen.FirstOrDefault(seen => seen.Name == TwoPeopleManageTheAccount.BillingLine) is { } billing
                ? billing.Value switch
                {
                    "0" => BillingWord.Twilio(BillingAnswer.No, "Nobody who is active has a role that reaches billing.", at),
                    "1" => BillingWord.Twilio(BillingAnswer.No, "Only 1 active person has a role that reaches billing. While that one is away nobody does.", at),
                    var people => BillingWord.Twilio(BillingAnswer.Yes, $"{people} active people have a role that reaches billing.", at),
                }
                : null;
    }

    private static BillingWord? Balance(Checklist checklist)
    {
        if (checklist.Onboarding is not { Facts: { Balance: { } balance, Currency: { } currency } facts, Billing.Need: { } need })
        {
            // That it lasts at the present pace does not say that it covers a plan.
            return OfStep(checklist, MoneySteps.BalanceStep) switch
            {
                { SaidBy: SaidBy.Twilio, Answer: BillingAnswer.Yes } word => word with { Answer = BillingAnswer.Unknown, Words = $"{word.Words} What the plan needs is not known." },
                var word => word,
            };
        }

        var (has, needs) = (AmountText.Of(balance, currency), $"{(need.IsAtLeast ? "at least " : "about ")}{AmountText.Of(need.Amount, need.Currency)}");
        return !string.Equals(currency, need.Currency, StringComparison.OrdinalIgnoreCase)
            ? BillingWord.Twilio(BillingAnswer.Unknown, $"The balance is {has} and the plan is priced in another currency: {needs} for 30 days. Currencies are never added or compared.", facts.BalanceAt ?? facts.At)
            : balance < need.Amount
                ? BillingWord.Twilio(BillingAnswer.No, $"The balance is {has}. The first 30 days need {needs}.", facts.BalanceAt ?? facts.At)
                : need.IsAtLeast
                    ? BillingWord.Twilio(BillingAnswer.Unknown, $"The balance is {has}. The first 30 days need {needs}: some prices are unknown, or in another currency.", facts.BalanceAt ?? facts.At)
                    : BillingWord.Twilio(BillingAnswer.Yes, $"The balance is {has}. The first 30 days need {needs}.", facts.BalanceAt ?? facts.At);
    }

    /// <summary>As its step stands: Twilio's answer where it gave one, else a person's.</summary>
    private static BillingWord? OfStep(Checklist checklist, string key)
    {
        if (checklist.Find(key) is not { } step)
        {
            return null;
        }

        return step switch
        {
            { NotNeeded: { } left } => new(BillingAnswer.Yes, SaidBy.Person, left.By, left.At, $"Not needed: {left.Reason}"),
            { KeptWord: { } kept, Confirmation: not null } => new(BillingAnswer.Yes, SaidBy.Person, kept.By, kept.At, kept.Reason),
            { Finding: { Verdict: Verdict.Passed or Verdict.PassedWithWarning } passed, CheckedAt: { } at } => BillingWord.Twilio(BillingAnswer.Yes, passed.Summary, at),
            { Finding: { Verdict: Verdict.NotPassed } failed, CheckedAt: { } at } => BillingWord.Twilio(BillingAnswer.No, failed.Summary, at),
            { Denial: { } denial } => new(BillingAnswer.No, SaidBy.Person, denial.By, denial.At, denial.Note),
            { Confirmation: { } word, IsToRenew: false } => new(BillingAnswer.Yes, SaidBy.Person, word.By, word.At, word.Note ?? "Confirmed in the checklist.", word.Link),
            _ => null,
        };
    }
}
