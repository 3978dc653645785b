using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.KeyRing;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Web.Hosting;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Testing.Hosts;

/// <summary>The whole app on a real port of this machine, with its own SQLite file in a temporary folder that goes with it.</summary>
public sealed class TrackerHost : IAsyncDisposable
{
    public const string OwnerEmail = "owner@example.test";
    public const string OwnerName = "O. Owner";
    public const string OwnerPassword = "a long phrase of the owner";

    /// <summary>Making the certificate of the key ring costs a second or more; the hosts of one test run share it.</summary>
    private static string? certificate;

    private readonly Factory factory;
    private readonly List<HttpClient> clients = [];

    private TrackerHost(Factory factory) => this.factory = factory;

    /// <summary>Where it listens: http://127.0.0.1:PORT.</summary>
    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1");

    public IServiceProvider Services => factory.Services;

    public ShiftedClock Clock => factory.Clock;

    /// <summary>What the person at the terminal reads.</summary>
    public string Console => factory.Console.ToString();

    /// <summary>Everything that was logged, as it would stand in the log.</summary>
    public string Log => factory.Log.ToString();

    public string DataDirectory => factory.DataDirectory;

    /// <summary>The path of the one-time address on the console; null when none was printed.</summary>
    public string? SetupPath => Console.IndexOf("/setup/", StringComparison.Ordinal) is >= 0 and var at
        ? Console[at..].Split((char[])[' ', '\n', '\r'])[0]
        : null;

    /// <param name="settings">As in appsettings.json, with colons: "Twilio:BaseUrl". They win over the defaults of a test.</param>
    public static Task<TrackerHost> StartAsync(params IEnumerable<KeyValuePair<string, string>> settings) =>
        StartAsync(Directory.CreateTempSubdirectory("tracker-").FullName, settings);

    /// <summary>Starts on a data folder that another host has left, as after a restart.</summary>
    public static async Task<TrackerHost> StartAsync(string dataDirectory, params IEnumerable<KeyValuePair<string, string>> settings)
    {
        var ownCertificate = Path.Combine(dataDirectory, KeyRingCertificate.FileName);
        if (Volatile.Read(ref certificate) is { } made && File.Exists(made) && !File.Exists(ownCertificate))
        {
            File.Copy(made, ownCertificate);
        }

        var app = new Factory(dataDirectory, new Dictionary<string, string>(settings, StringComparer.OrdinalIgnoreCase));
        try
        {
            app.UseKestrel(0);
            app.StartServer();
            var host = new TrackerHost(app) { BaseAddress = app.ClientOptions.BaseAddress };
            await host.WaitForConsoleAsync();
            if (Volatile.Read(ref certificate) is null)
            {
                var kept = Path.GetTempFileName();
                File.Copy(ownCertificate, kept, overwrite: true);
                Volatile.Write(ref certificate, kept);
            }

            return host;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public async Task CreateOwnerAsync(string email = OwnerEmail, string password = OwnerPassword)
    {
        await using var scope = Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<OwnerAccounts>().CreateAsync(email, OwnerName, password);
        if (!made.IsDone)
        {
            throw new InvalidOperationException(made.Refusal);
        }
    }

    /// <summary>A token of the owner, who is made if need be.</summary>
    public async Task<string> CreateTokenAsync(TokenScope scope = TokenScope.Write, string email = OwnerEmail)
    {
        await using var services = Services.CreateAsyncScope();
        var members = services.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Member>>();
        var member = await members.FindByEmailAsync(email);
        if (member is null)
        {
            await CreateOwnerAsync(email);
            member = await members.FindByEmailAsync(email);
        }

        var issued = await services.ServiceProvider.GetRequiredService<CreateApiToken>()
            .RunAsync(new TokenOwner(member!.Id, email), "test", scope, CancellationToken.None);
        return issued.Text;
    }

    /// <summary>A client of the API with this token; without one, nobody.</summary>
    public HttpClient Api(string? token = null)
    {
        var client = Client(useCookies: false);
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>A client that keeps cookies and follows no redirect, so that a test sees each answer.</summary>
    public HttpClient Browser() => Client(useCookies: true);

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        await factory.DisposeAsync();
    }

    private HttpClient Client(bool useCookies)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = useCookies, AllowAutoRedirect = false }) { BaseAddress = BaseAddress };
        clients.Add(client);
        return client;
    }

    private async Task WaitForConsoleAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (Console.Length == 0)
        {
            await Task.Delay(10, patience.Token);
        }
    }

    /// <summary>A run signs in a thousand times, and nobody is to guess these passwords: what makes guessing dear would make the tests slow.</summary>
    private const int QuickIterations = 1_000;

    private sealed class Factory(string dataDirectory, IReadOnlyDictionary<string, string> settings) : WebApplicationFactory<Program>
    {
        public ShiftedClock Clock { get; } = new();

        public SharedText Console { get; } = new();

        public SharedText Log { get; } = new();

        public string DataDirectory => dataDirectory;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            // Styles and icons of a build that was not published; only Development reads their manifest by itself.
            builder.UseStaticWebAssets();
            builder.ConfigureServices((context, _) =>
                context.HostingEnvironment.WebRootFileProvider = new UnwatchedFiles(context.HostingEnvironment.WebRootFileProvider));
            builder.UseSetting("Storage:DataDirectory", dataDirectory);
            // A look that nobody asked for would come between the steps of a test that sets the clock ahead.
            builder.UseSetting("Checks:Scheduled", "false");
            // A notice would come at a moment of its own; tests that are about it switch it on.
            builder.UseSetting("Telling:Scheduled", "false");
            // Tests that verify do it when they want to.
            builder.UseSetting("Activity:Scheduled", "false");
            foreach (var (key, value) in settings)
            {
                builder.UseSetting(key, value);
            }

            builder.ConfigureTestServices(services => services
                .Configure<PasswordHasherOptions>(options => options.IterationCount = QuickIterations)
                .RemoveAll<TimeProvider>()
                .AddSingleton<TimeProvider>(Clock)
                .RemoveAll<ConsoleText>()
                .AddSingleton(new ConsoleText(Console, Console, Log)));
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            Console.Dispose();
            Log.Dispose();
        }
    }
}
