using OnboardingTracker.Knowledge;
using OnboardingTracker.Web.Api;
using OnboardingTracker.Web.Cli;
using OnboardingTracker.Web.Exports;
using OnboardingTracker.Web.Hosting;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.Mail;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Hosting.SignIn.Oidc;
using OnboardingTracker.Web.Jobs;
using OnboardingTracker.Web.Live;
using OnboardingTracker.Web.Practice;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Text;

try
{
    var isVerb = TrackerCommands.AreFor(args);
    var builder = WebApplication.CreateBuilder(isVerb ? [] : args);
    builder.UseTrackerAddress().AddTrackerLogging(isVerb);
    builder.Services
        .AddSingleton(TimeProvider.System)
        .AddSingleton(ConsoleText.Of(isVerb))
        .AddStorage(builder.Configuration, builder.Environment)
        .AddUseCases()
        .AddKnowledge()
        .AddPractice()
        .AddTwilioClients(builder.Configuration)
        .AddSignIn()
        .AddOidc(builder.Configuration)
        .AddMail()
        .AddAccess()
        .AddJobs(builder.Configuration)
        .AddApi()
        .AddScreens()
        .AddLanguages(builder.Configuration)
        .AddHealth()
        .AddTrackerPipeline(builder.Configuration);

    var app = builder.Build().UseTrackerPipeline();
    app.MapStaticAssets().AllowAnonymous();
    app.MapGet(StyleSheet.Path, (StyleSheet styles, HttpContext context) => styles.Answer(context)).AllowAnonymous().ExcludeFromDescription();
    app.MapRazorPages().WithStaticAssets();
    app.MapLive().MapExports().MapPortfolioExport().MapApi().MapHealth().MapSecurityText().MapCspReports().MapOidcLogout();
    return isVerb ? await TrackerCommands.RunAsync(app, args) : await app.ServeAsync();
}
catch (Exception failure) when (StartRefusal.SentenceOf(failure) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return StartRefusal.ExitCode;
}
