using System.Globalization;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Web.Ui.Forms;

/// <summary>Name, customer and profile as typed: everything is text until it has been read, and nothing typed is lost.</summary>
public sealed class ProfileForm
{
    public string? Name { get; set; }

    public string? Customer { get; set; }

    public string? TeamType { get; set; }

    public List<string> Goals { get; set; } = [];

    public List<string> UseCases { get; set; } = [];

    /// <summary>Codes of the countries that are ticked.</summary>
    public List<string> Countries { get; set; } = [];

    /// <summary>Names or codes typed beside the ticks.</summary>
    public string? MoreCountries { get; set; }

    public string? MessagesPerDay { get; set; }

    public string? PeakPerSecond { get; set; }

    public string? TwoWay { get; set; }

    public string? Mms { get; set; }

    public string? Voice { get; set; }

    public string? WhatsApp { get; set; }

    public List<string> SenderTypes { get; set; } = [];

    public string? TargetDate { get; set; }

    public string? Invoiced { get; set; }

    /// <summary>One name a line.</summary>
    public string? PlannedAccounts { get; set; }

    /// <summary>One name a line.</summary>
    public string? PlannedServices { get; set; }

    public static ProfileForm Of(Onboarding onboarding)
    {
        var profile = onboarding.Profile;
        return new ProfileForm
        {
            Name = onboarding.Name,
            Customer = onboarding.Customer,
            TeamType = profile.TeamType is { } team ? ProfileWords.Of(team) : null,
            Goals = ProfileReading.Words(profile.Goals),
            UseCases = ProfileReading.Words(profile.UseCases),
            Countries = [.. profile.Countries ?? []],
            MessagesPerDay = ProfileReading.Text(profile.MessagesPerDay),
            PeakPerSecond = ProfileReading.Text(profile.PeakPerSecond),
            TwoWay = ProfileReading.Text(profile.TwoWay),
            Mms = ProfileReading.Text(profile.Mms),
            Voice = ProfileReading.Text(profile.Voice),
            WhatsApp = ProfileReading.Text(profile.WhatsApp),
            SenderTypes = ProfileReading.Words(profile.SenderTypes),
            TargetDate = profile.TargetDate?.ToString("O", CultureInfo.InvariantCulture),
            Invoiced = ProfileReading.Text(profile.Invoiced),
            PlannedAccounts = ProfileReading.Lines(profile.PlannedAccounts),
            PlannedServices = ProfileReading.Lines(profile.PlannedServices),
        };
    }

    /// <summary>The profile this form says. Only for a form that its validator passed.</summary>
    public Profile Read() => new()
    {
        TeamType = ProfileReading.Word<TeamType>(TeamType),
        Goals = ProfileReading.Words<Goal>(Goals),
        UseCases = ProfileReading.Words<UseCase>(UseCases),
        Countries = Countries.Count == 0 ? null : [.. Countries],
        MessagesPerDay = ProfileReading.Number(MessagesPerDay),
        PeakPerSecond = ProfileReading.Number(PeakPerSecond),
        TwoWay = ProfileReading.YesNo(TwoWay),
        Mms = ProfileReading.YesNo(Mms),
        Voice = ProfileReading.YesNo(Voice),
        WhatsApp = ProfileReading.YesNo(WhatsApp),
        SenderTypes = ProfileReading.Words<SenderType>(SenderTypes),
        TargetDate = ProfileReading.Day(TargetDate),
        Invoiced = ProfileReading.YesNo(Invoiced),
        PlannedAccounts = ProfileReading.Names(PlannedAccounts),
        PlannedServices = ProfileReading.Names(PlannedServices),
    };

    /// <summary>Takes over the page that was just posted; the answers of the other pages stay.</summary>
    public void TakeAbout(ProfileForm page) =>
        (Name, Customer, TeamType, Invoiced, Goals) = (page.Name, page.Customer, page.TeamType, page.Invoiced, page.Goals);

    public void TakeTraffic(ProfileForm page)
    {
        (UseCases, Countries, MoreCountries) = (page.UseCases, page.Countries, page.MoreCountries);
        (MessagesPerDay, PeakPerSecond, TwoWay) = (page.MessagesPerDay, page.PeakPerSecond, page.TwoWay);
    }

    public void TakeSenders(ProfileForm page) =>
        (SenderTypes, Mms, Voice, WhatsApp, TargetDate) = (page.SenderTypes, page.Mms, page.Voice, page.WhatsApp, page.TargetDate);
}
