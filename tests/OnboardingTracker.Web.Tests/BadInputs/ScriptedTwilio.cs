using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Simulator;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>Stands before a simulated account and answers one operation as a case says; everything else is the account's.</summary>
internal sealed class ScriptedTwilio : IAsyncDisposable
{
    /// <summary>A pause after so many bytes: 100 pieces.</summary>
    private const int OftenEnough = 1_024_000;

    private readonly WebApplication app;
    private readonly SimulatorHost simulator;
    private readonly HttpClient account;
    private readonly ConcurrentQueue<DateTimeOffset> asked = new();
    private Script? script;
    private long written;

    private ScriptedTwilio(WebApplication app, SimulatorHost simulator)
    {
        this.app = app;
        this.simulator = simulator;
        account = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(simulator.Address.GetLeftPart(UriPartial.Authority)) };
    }

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public string BaseUrl => $"{Address.GetLeftPart(UriPartial.Authority)}/{{product}}";

    /// <summary>The simulator's own interface.</summary>
    public Uri Control => simulator.Address;

    /// <summary>Bytes of generated answers that the other side has taken, or that stand in the buffers on the way.</summary>
    public long Written => Interlocked.Read(ref written);

    /// <summary>When the operation that is scripted was asked for.</summary>
    public IReadOnlyList<DateTimeOffset> Asked => [.. asked];

    public static async Task<ScriptedTwilio> StartAsync()
    {
        var started = await SimulatorHost.StartAsync(new SimulatorOptions(), TestContext.Current.CancellationToken);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var twilio = new ScriptedTwilio(server, started);
        server.Run(twilio.AnswerAsync);
        await server.StartAsync(TestContext.Current.CancellationToken);
        return twilio;
    }

    /// <param name="path">How the path of the operation ends.</param>
    /// <param name="answer">The "answer" of a case.</param>
    public void Play(string path, JsonObject answer)
    {
        asked.Clear();
        Interlocked.Exchange(ref written, 0);
        script = new Script(path, answer);
    }

    public void Stop() => script = null;

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        account.Dispose();
        await simulator.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (script is not { } played || !context.Request.Path.Value!.EndsWith(played.Path, StringComparison.Ordinal))
        {
            await PassOnAsync(context, null);
            return;
        }

        asked.Enqueue(TimeProvider.System.GetUtcNow());
        var answer = played.Answer["first"] is JsonObject first ? asked.Count == 1 ? first : null : played.Answer;
        if (answer?["reset"] is not null)
        {
            context.Abort();
        }
        else if (answer is null || answer["mutate"] is not null || answer["set"] is not null || answer["nextPage"] is not null)
        {
            await PassOnAsync(context, answer);
        }
        else
        {
            await WriteAsync(context, answer);
        }
    }

    private async Task WriteAsync(HttpContext context, JsonObject answer)
    {
        context.Response.StatusCode = (int)answer["status"]!;
        context.Response.ContentType = "application/json";
        foreach (var (name, value) in answer["headers"]?.AsObject() ?? [])
        {
            context.Response.Headers[name] = (string)value!;
        }

        if (answer["drip"] is not null)
        {
            while (true)
            {
                await context.Response.WriteAsync(" ", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(TimeSpan.FromSeconds(1), context.RequestAborted);
            }
        }

        if (answer["generate"] is JsonObject generate)
        {
            // In pieces: a text of this size would be held twice.
            var piece = Encoding.UTF8.GetBytes(new string(((string)generate["repeat"]!)[0], 10_240));
            for (var left = (int)generate["times"]!; left > 0; left -= piece.Length)
            {
                var sent = await context.Response.BodyWriter.WriteAsync(piece.AsMemory(0, Math.Min(left, piece.Length)), context.RequestAborted);

                // To a connection that is gone everything can be written at once, and nobody takes it.
                if (sent.IsCompleted)
                {
                    return;
                }

                if (Interlocked.Add(ref written, Math.Min(left, piece.Length)) % OftenEnough == 0)
                {
                    // That it is gone is told on another thread.
                    await Task.Delay(TimeSpan.FromMilliseconds(5), context.RequestAborted);
                }
            }
        }

        await context.Response.WriteAsync((string?)answer["body"] ?? "", context.RequestAborted);
    }

    /// <summary>Asks the account, and changes its answer as the case says.</summary>
    private async Task PassOnAsync(HttpContext context, JsonObject? change)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(context.Request.Path + context.Request.QueryString, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Authorization", context.Request.Headers.Authorization.ToString());
        if (context.Request.ContentLength > 0)
        {
            request.Content = new StreamContent(context.Request.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
        }

        using var answer = await account.SendAsync(request, context.RequestAborted);
        var text = (await answer.Content.ReadAsStringAsync(context.RequestAborted))
            .Replace(simulator.Address.Authority, Address.Authority, StringComparison.Ordinal);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        if (change is not null && answer.StatusCode is HttpStatusCode.OK)
        {
            text = Changed(JsonNode.Parse(text)!.AsObject(), change, $"{Address.GetLeftPart(UriPartial.Authority)}{context.Request.Path}{context.Request.QueryString}").ToJsonString();
        }

        await context.Response.WriteAsync(text, context.RequestAborted);
    }

    private static JsonObject Changed(JsonObject answer, JsonObject change, string self)
    {
        if ((string?)change["nextPage"] is { } next)
        {
            answer["meta"]!["next_page_url"] = next == "self" ? self : next;
            return answer;
        }

        var items = answer.Where(member => member.Value is JsonArray && member.Key != "meta").SelectMany(member => member.Value!.AsArray()).Select(item => item!.AsObject()).ToList();
        foreach (var item in items.Count > 0 ? items : [answer])
        {
            foreach (var (name, value) in item.ToList())
            {
                item[name] = (string?)change["mutate"] switch
                {
                    "all null" => null,
                    "swap number and text" => Swapped(value),
                    _ => change["set"]?[name]?.DeepClone() ?? value?.DeepClone(),
                };
            }

            // What the account would not say itself.
            foreach (var (name, value) in change["set"]?.AsObject() ?? [])
            {
                item[name] = value?.DeepClone();
            }
        }

        return answer;
    }

    private static JsonNode? Swapped(JsonNode? value) => value switch
    {
        JsonValue number when number.GetValueKind() is System.Text.Json.JsonValueKind.Number => number.ToJsonString(),
        JsonValue text when text.GetValueKind() is System.Text.Json.JsonValueKind.String && decimal.TryParse((string?)text, System.Globalization.CultureInfo.InvariantCulture, out var number) => number,
        _ => value?.DeepClone(),
    };

    private sealed record Script(string Path, JsonObject Answer);
}
