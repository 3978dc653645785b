using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Text;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Account;

[RequirePermission(Permission.UseOwnAccount)]
public sealed class IndexModel(OwnPreferences preferences, OfferedLanguages offered, IMailer mailer, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? TimeZone { get; set; }

    /// <summary>Empty follows the browser.</summary>
    [BindProperty]
    public string? LanguageName { get; set; }

    [BindProperty]
    public string Theme { get; set; } = "system";

    [BindProperty]
    public string Keys { get; set; } = "on";

    [BindProperty]
    public string EmailNotices { get; set; } = "immediate";

    public bool IsMailSetUp => mailer.IsSetUp;

    public string Name => CurrentActor.Of(User).Name;

    public string Email => User.Identity?.Name ?? "";

    public IReadOnlyList<CultureInfo> Languages => offered.All;

    /// <summary>The one that is saved, not the one being typed.</summary>
    public TimeZoneInfo Zone => Viewer.Of(HttpContext).Zone;

    public DateTimeOffset Now => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone);

    public async Task OnGetAsync()
    {
        var mine = await preferences.ReadAsync(User);
        TimeZone = mine.TimeZone ?? "UTC";
        LanguageName = mine.Language;
        Theme = mine.Theme.ToString().ToLowerInvariant();
        Keys = mine.HasKeys ? "on" : "off";
        EmailNotices = mine.Email.ToString().ToLowerInvariant();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!this.IsValid(new Validator()))
        {
            return this.PageWithErrors();
        }

        var chosen = new Preferences(
            TimeZones.Find(TimeZone),
            Languages.FirstOrDefault(language => language.Name == LanguageName)?.Name,
            Enum.Parse<Theme>(Theme, ignoreCase: true),
            HasKeys: Keys != "off");
        await preferences.SaveAsync(HttpContext, chosen with { Email = Enum.Parse<EmailNotices>(EmailNotices, ignoreCase: true) });
        return this.GoWithNotice(Links.Account, T("Saved."));
    }

    private sealed class Validator : AbstractValidator<IndexModel>
    {
        public Validator()
        {
            RuleFor(page => page.TimeZone)
                .Must(zone => string.IsNullOrWhiteSpace(zone) || TimeZones.Find(zone) is not null)
                .WithMessage(page => T("We do not know {0}. Start typing a city, for example Berlin.", page.TimeZone));
            RuleFor(page => page.LanguageName)
                .Must((page, name) => string.IsNullOrEmpty(name) || page.Languages.Any(language => language.Name == name))
                .WithMessage(_ => T("Choose one of the languages."));
            RuleFor(page => page.Theme).Must(word => word is "system" or "light" or "dark").WithMessage(_ => T("Choose one of the themes."));
            RuleFor(page => page.EmailNotices).Must(word => word is "immediate" or "daily" or "off").WithMessage(_ => T("Choose when you get mails."));
            RuleFor(page => page.Keys).Must(word => word is "on" or "off").WithMessage(_ => T("Choose on or off."));
        }
    }
}
