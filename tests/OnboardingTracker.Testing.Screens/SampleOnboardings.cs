using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Testing.Screens;

/// <summary>Onboardings as they look after some weeks: checked, many steps confirmed, some left out, one with evidence of every kind.</summary>
internal sealed class SampleOnboardings(IServiceProvider services, DateTimeOffset now)
{
    private const int Others = 40;
    private const string Address = "https://wiki.example.com/northwind/launch/2026/security/two-factor-authentication-is-required-for-everybody-in-the-account#decision";

    private static readonly Actor Finance = new(ActorKind.Person, "finance", "Aleksandra Wiśniewska-Brzęczyszczykiewicz");

    private static readonly Profile Profile = new()
    {
        TeamType = TeamType.SmallTeam,
        Countries = ["US", "CA", "DE", "GB", "FR", "AU"],
        UseCases = [UseCase.Alerts],
        TwoWay = true,
        SenderTypes = [SenderType.A2p10Dlc, SenderType.TollFree],
        TargetDate = new DateOnly(2027, 1, 18),
    };

    private readonly CheckCatalog catalog = services.GetRequiredService<CheckCatalog>();
    private readonly StepPlaybook playbook = services.GetRequiredService<StepPlaybook>();

    /// <summary>Exactly as long as a name may be, with one word that no line can hold.</summary>
    internal static string LongName { get; } =
        "The migration of every transactional and promotional message of Northwind-Traders-International-Holdings-and-Subsidiaries-of-the-Western-Hemisphere, replacing two former providers in 14 countries by 2027"
            .PadRight(Onboarding.NameMaxLength, '!')[..Onboarding.NameMaxLength];

    public IEnumerable<Onboarding> All() =>
    [
        .. Enumerable.Range(1, Others).Select(Other),
        Start("fresh", "Nothing yet", null, Profile.Unknown, now),
        Worldwide(),
        Spoken("japanese", "日本のお客様への配送通知と予約確認メッセージの導入", "株式会社ノースウィンド", "サポートがカナダを今朝開放しました。", "二要素認証の設定画面.png"),
        Spoken("arabic", "إطلاق رسائل التنبيه القصيرة للعملاء في الولايات المتحدة وكندا", "شركة نورث ويند (Northwind)", "فتح فريق الدعم كندا صباح اليوم.", "إعدادات المصادقة الثنائية.png"),
        Spoken("long-name", LongName, "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", string.Concat(Enumerable.Repeat("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz ", 4)).Trim(), $"{new string('a', 180)}.png"),
        Full(),
    ];

    private static Onboarding Start(string key, string name, string? customer, Profile profile, DateTimeOffset at) =>
        Onboarding.Start(key, name, customer, profile, isPractice: false, An.Lead, at);

    /// <summary>Every kind of time in its forecast: known, unknown, handed in, overdue, of weeks and of months, with a target that is near.</summary>
    private Onboarding Worldwide()
    {
        var profile = Profile with
        {
            Countries = ["US", "CA", "DE", "GB", "FR", "ES"],
            SenderTypes = [SenderType.A2p10Dlc, SenderType.ShortCode, SenderType.Mobile, SenderType.Alphanumeric],
            TargetDate = DateOnly.FromDateTime(now.DateTime).AddDays(24),
        };
        var onboarding = Start("worldwide", "Alerts for six countries", "Northwind", profile, now.AddDays(-30));
        var account = Some.LaunchInReview() with { TakenAt = now };
        Finding[] findings =
        [
            A.Finding("account-is-active", Verdict.Passed) with { Summary = "The account is active." },
            A.Finding("primary-profile-is-approved", Verdict.Passed) with { Summary = "Twilio approved the primary customer profile." },
            A.Finding("brand-is-approved", Verdict.Waiting) with { Summary = "The A2P brand is in review.", Since = now.AddDays(-2) },
            A.Finding("country-permissions-match-the-plan", Verdict.NotPassed) with { Summary = "Sending to Germany is switched off (geo permissions). Messages there fail (21408)." },
            A.Finding("bundles-are-approved", Verdict.Waiting) with { Summary = "The bundle \"Mobile numbers\" is in review.", Since = now.AddDays(-20) },
        ];
        onboarding.Observe(new Observation(account.AccountSid, findings, CountryReadiness.Answer(account, profile, playbook), Facts: null), playbook, now);
        return onboarding;
    }

    private Onboarding Other(int number)
    {
        var onboarding = Checked($"launch-{number}", $"Launch {number} of the autumn", number % 3 == 0 ? null : $"Customer {number}", now.AddDays(-60 + number));
        Confirm(onboarding, PersonSteps().Take(number), An.Lead);
        return onboarding;
    }

    private Onboarding Checked(string key, string name, string? customer, DateTimeOffset at)
    {
        var onboarding = Start(key, name, customer, Profile, at);
        Observe(onboarding, at);
        return onboarding;
    }

    /// <summary>With a word of a person against Twilio's, evidence and a word on money, all in a language of the world, and amounts of many digits.</summary>
    private Onboarding Spoken(string key, string name, string customer, string word, string file)
    {
        var onboarding = Start(key, name, customer, Profile, now);
        var colleague = new Actor(ActorKind.Person, "colleague", customer);
        onboarding.Confirm(playbook.Find("allow-the-planned-countries")!, colleague, word, null, now.AddDays(-1));
        var account = Some.LaunchInReview() with { TakenAt = now };
        var facts = new AccountFacts(name, "active", "Full", 1_234_567.89m, "USD", now) { SpentADay = 123_456.78m };
        onboarding.Observe(new Observation(account.AccountSid, catalog.Run(account, Profile), CountryReadiness.Answer(account, Profile, playbook), facts), playbook, now);
        var twoFactor = playbook.Find("turn-on-two-factor")!;
        onboarding.AddEvidence(twoFactor, Evidence.File(file, "image/png", 481_233, word, customer, now.AddHours(-1)), colleague, now.AddHours(-1));
        onboarding.AddEvidence(twoFactor, Evidence.Note(word, customer, now), colleague, now);
        DecideOnMoney(onboarding, colleague, word);
        return onboarding;
    }

    /// <summary>An answer with a long link, and a decision against the launch.</summary>
    private void DecideOnMoney(Onboarding onboarding, Actor by, string word)
    {
        onboarding.AnswerBilling(BillingQuestions.Find("payment-method")!, isYes: true, word, Address, by, now);
        var checklist = Checklist.Read(onboarding, playbook, now);
        onboarding.DecideSignOff(isGranted: false, word, BillingReadiness.Read(checklist), by, now);
        onboarding.ReviewBilling(checklist);
    }

    private Onboarding Full()
    {
        var onboarding = Start("full", "US and Canada launch", "Northwind", Profile, now.AddDays(-34));
        onboarding.Confirm(playbook.Find("allow-the-planned-countries")!, An.Lead, "Support opened Germany this morning.", Address, now.AddDays(-2));
        Observe(onboarding, now.AddHours(-3));
        var leftOut = PersonSteps().Where((step, index) => step.Key == "read-us-standards" || index % 4 == 3).Take(6).ToList();
        Confirm(onboarding, PersonSteps().Except(leftOut), Finance);
        foreach (var step in leftOut)
        {
            onboarding.MarkNotNeeded(step, An.Lead, "Our compliance team keeps this for all launches together, so this one need not do it again.", now.AddDays(-1));
        }

        var twoFactor = playbook.Find("turn-on-two-factor")!;
        for (var number = 1; number <= 3; number++)
        {
            var (noted, linked, filed) = (now.AddHours(-3 * number), now.AddHours((-3 * number) + 1), now.AddHours((-3 * number) + 2));
            onboarding.AddEvidence(twoFactor, Evidence.Note($"Note {number}: seen together in the weekly meeting.\nEverybody has a second factor since 9 Nov.", An.Lead.Name, noted), An.Lead, noted);
            onboarding.AddEvidence(twoFactor, Evidence.Link(Address, Finance.Name, linked), Finance, linked);
            onboarding.AddEvidence(twoFactor, Evidence.File($"two-factor-settings-of-the-whole-account-{number}.png", "image/png", 481_233, "", An.Lead.Name, filed), An.Lead, filed);
        }

        return onboarding;
    }

    private void Confirm(Onboarding onboarding, IEnumerable<StepDefinition> steps, Actor by)
    {
        foreach (var step in steps)
        {
            onboarding.Confirm(step, by, "Looked at together in the weekly meeting.", null, now.AddDays(-2));
        }
    }

    private IEnumerable<StepDefinition> PersonSteps() => playbook.Doable().Where(step => !step.IsReadByTwilio);

    private void Observe(Onboarding onboarding, DateTimeOffset at)
    {
        var account = Some.LaunchInReview() with { TakenAt = at };
        onboarding.Observe(
            new Observation(account.AccountSid, catalog.Run(account, Profile), CountryReadiness.Answer(account, Profile, playbook), Facts: null), playbook, at);
    }
}
