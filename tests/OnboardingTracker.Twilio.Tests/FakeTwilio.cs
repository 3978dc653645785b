using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Simulator;

namespace OnboardingTracker.Twilio.Tests;

/// <summary>A server for answers that the simulator does not give. What a test does not answer itself is an empty account.</summary>
internal sealed class FakeTwilio : IAsyncDisposable
{
    // The account, its balance and every list at once. Twilio's own library wants the list under the name it knows and the whole of meta.
    private const string Nothing =
        $$"""
        {
          "sid": "{{SimulatorCredentials.AccountSid}}", "balance": "20.00", "currency": "USD",
          "meta": { "key": "items", "page": 0, "page_size": 50, "url": "", "first_page_url": "", "previous_page_url": null, "next_page_url": null },
          "next_page_uri": null, "items": [], "accounts": [], "keys": [], "incoming_phone_numbers": [], "short_codes": [], "services": [], "data": [],
          "verifications": [], "results": []
        }
        """;

    private readonly WebApplication app;
    private readonly ConcurrentQueue<string> asked = new();

    private FakeTwilio(WebApplication app) => this.app = app;

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public string BaseUrl => Address + "/{product}";

    /// <summary>Path and query of every request, in the order they came.</summary>
    public IReadOnlyCollection<string> Asked => asked;

    /// <param name="answer">The JSON for a request, or null for an empty account; may set the status and headers.</param>
    public static async Task<FakeTwilio> StartAsync(Func<HttpContext, string?> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var fake = new FakeTwilio(server);
        server.Run(async context =>
        {
            fake.asked.Enqueue(context.Request.Path + context.Request.QueryString);
            await context.Response.WriteAsync(answer(context) ?? Nothing, context.RequestAborted);
        });
        await server.StartAsync(TestContext.Current.CancellationToken);
        return fake;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
