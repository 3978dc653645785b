using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Text;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Hosting.Mail;

/// <summary>The words of mails, as plain text and as simple HTML with the same words. Links are made from the public address.</summary>
internal sealed class Letters(PublicAddress address, OfferedLanguages offered) : ILetters
{
    public Core.People.Mail Invitation(string id, MadeInvitation invitation, IReadOnlyList<NamedOnboarding> onboardings)
    {
        // Whoever is invited has not chosen a language here.
        using var _ = Speaking(null);
        var made = invitation.Invitation;
        var inviter = OneLine(made.InviterName);
        var letter = new Letter()
            .Say(T("{0} invites you to Onboarding Tracker, which follows the launch of SMS programmes on Twilio from account to delivery.", inviter))
            .List(RoleText.Of(made.Roles, onboardings));
        if (made.Note is { } note)
        {
            letter.Say(T("{0} writes:", inviter)).Quote(note);
        }

        letter
            .Link(T("Accept the invitation"), address.Of(Links.Invitation(invitation.Token)))
            .Say(T("The link works once, for {0} only, until {1} (UTC).", made.Address, Moments.Exact(made.ExpiresAt)))
            .Say(T("You do not know what this is about? Then do nothing: without you nothing happens."));
        return letter.To(made.Address, null, id, T("{0} invites you to Onboarding Tracker", inviter));
    }

    public Core.People.Mail Notice(MailReader reader, DueTiding tiding, NamedOnboarding? onboarding)
    {
        using var _ = Speaking(reader);
        return new Letter()
            .Say(tiding.Sentence)
            .Link(T("Open it in Onboarding Tracker"), AddressOf(tiding, onboarding))
            .Stop(T("You get a mail for each notice. Change it on your account page:"), StopAddress)
            .To(reader.Address, reader.Name, tiding.Id.ToString(), $"[{(onboarding is null ? Product : OneLine(onboarding.Name))}] {OneLine(tiding.Sentence)}")
            .Threaded(onboarding is null ? null : $"onboarding-{onboarding.Id}", StopAddress);
    }

    public Core.People.Mail Daily(MailReader reader, IReadOnlyList<(DueTiding Tiding, NamedOnboarding? Onboarding)> moved, PortfolioOverview? portfolio = null)
    {
        using var _ = Speaking(reader);
        var letter = new Letter();
        foreach (var onboarding in moved.GroupBy(one => one.Onboarding))
        {
            letter.Head(onboarding.Key?.Name ?? Product);
            foreach (var (tiding, _) in onboarding)
            {
                letter.Link(tiding.Sentence, AddressOf(tiding, onboarding.Key));
            }
        }

        if (portfolio is not null)
        {
            letter.Head(T("Billing of all onboardings"));
            Tell(letter, portfolio);
        }

        return letter
            .Stop(T("You get one mail a day with all notices. Change it on your account page:"), StopAddress)
            .To(reader.Address, reader.Name, moved[0].Tiding.Id.ToString(), Count(moved.Count, "[Onboarding Tracker] {0} notice", "[Onboarding Tracker] {0} notices"))
            .Threaded(null, StopAddress);
    }

    public Core.People.Mail Portfolio(MailReader reader, DueTiding tiding, PortfolioOverview portfolio)
    {
        using var _ = Speaking(reader);
        var letter = new Letter();
        Tell(letter, portfolio);
        var month = TimeZoneInfo.ConvertTime(tiding.MadeAt, reader.Preferences.Zone()).ToString("Y", Language.Current);
        return letter
            .Stop(T("You get this once a month because you may see money. Change it on your account page:"), StopAddress)
            .To(reader.Address, reader.Name, tiding.Id.ToString(), T("[Onboarding Tracker] Billing, {0}: {1} of {2} ready", month, portfolio.ReadyCount, portfolio.Count))
            .Threaded("portfolio", StopAddress);
    }

    private void Tell(Letter letter, PortfolioOverview portfolio)
    {
        letter.Say(T("Ready to be paid for: {0} of {1}.", portfolio.ReadyCount, portfolio.Count));
        foreach (var entry in portfolio.Entries)
        {
            letter
                .Head(entry.Row.Customer is { } customer ? $"{entry.Row.Name} ({customer})" : entry.Row.Name)
                .Say(BillingText.Verdict(entry.Readiness))
                .List(entry.Open.Select(open => $"{open.Question.Text} {BillingText.Of(open)}"))
                .List([T("Finance: {0}", BillingText.Of(entry.SignOff)), BillingText.Lasts(entry.Row)])
                .Link(T("Open it in Onboarding Tracker"), address.Of(Links.Billing(entry.Row.Key)));
        }

        if (portfolio.Others > 0)
        {
            letter.Say(Count(portfolio.Others, "{0} more onboarding stands on the page.", "{0} more onboardings stand on the page."));
        }

        letter.Link(T("Billing of all onboardings"), address.Of(Links.Portfolio));
    }

    private const string Product = "Onboarding Tracker";

    private string StopAddress => address.Of($"{Links.Account}#emailNotices");

    private string AddressOf(DueTiding tiding, NamedOnboarding? onboarding) => address.Of((tiding, onboarding) switch
    {
        ({ AccessRequestId: not null, IsAccessAnswer: false }, null) => Links.People,
        ({ AccessRequestId: not null, IsAccessAnswer: false }, { } about) => Links.OnboardingPeople(about.Key),
        (_, null) => Links.Onboardings,
        ({ IsMoney: true }, { } about) => Links.Billing(about.Key),
        ({ IsAccessAnswer: true }, { } about) => Links.Onboarding(about.Key),
        ({ StepKey: { } step }, { } about) => Links.Step(about.Key, step),
        (_, { } about) => Links.Activity(about.Key),
    });

    /// <summary>Jobs have no request whose language they could follow.</summary>
    private SpokenLanguage Speaking(MailReader? reader) =>
        new(offered.All.FirstOrDefault(language => language.Name == reader?.Preferences.Language) ?? offered.All[0]);

    /// <summary>A subject has one line, whatever comes; apart from that it shows every character as it was typed, two spaces as two.</summary>
    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter));

    private sealed class SpokenLanguage : IDisposable
    {
        private readonly CultureInfo before = CultureInfo.CurrentUICulture;

        public SpokenLanguage(CultureInfo language) => CultureInfo.CurrentUICulture = language;

        public void Dispose() => CultureInfo.CurrentUICulture = before;
    }

    /// <summary>Both forms of a mail, written side by side so that they say the same.</summary>
    private sealed class Letter
    {
        private readonly StringBuilder text = new();
        private readonly StringBuilder html = new();

        public Letter Say(string sentence) => Both(sentence, $"<p>{Encoded(sentence)}</p>");

        public Letter Head(string words) => Both(words, $"<h2>{Encoded(words)}</h2>");

        public Letter Quote(string words) => Both(
            string.Join('\n', words.Split('\n').Select(line => $"> {line.TrimEnd('\r')}")), $"<blockquote>{Encoded(words).Replace("\n", "<br>", StringComparison.Ordinal)}</blockquote>");

        public Letter List(IEnumerable<string> lines)
        {
            var all = lines.ToList();
            if (all.Count == 0)
            {
                return this;
            }

            return Both(string.Join('\n', all.Select(line => $"- {line}")), $"<ul>{string.Concat(all.Select(line => $"<li>{Encoded(line)}</li>"))}</ul>");
        }

        public Letter Link(string words, string to) => Both($"{words}\n{to}", $"<p><a href=\"{Encoded(to)}\">{Encoded(words)}</a></p>");

        public Letter Stop(string words, string to) => Both($"-- \n{words}\n{to}", $"<hr><p><small>{Encoded(words)} <a href=\"{Encoded(to)}\">{Encoded(to)}</a></small></p>");

        public Core.People.Mail To(string receiver, string? name, string id, string subject) => new(
            id, receiver, name, subject, text.ToString().TrimEnd() + "\n", $"<!doctype html><html><body>{html}</body></html>");

        private static string Encoded(string words) => HtmlEncoder.Default.Encode(words);

        private Letter Both(string plain, string markup)
        {
            text.Append(plain).Append("\n\n");
            html.Append(markup);
            return this;
        }
    }
}
