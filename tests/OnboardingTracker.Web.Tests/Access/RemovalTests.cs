using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Tests.Pages;
using OnboardingTracker.Web.Tests.SignIn;

namespace OnboardingTracker.Web.Tests.Access;

/// <summary>Figure 6, people: whoever is removed is out of pages, the API and streams that stand open, on the instance that did it and on a second one of the same store.</summary>
public sealed class RemovalTests(AccessWorld world, ITestOutputHelper output) : IClassFixture<AccessWorld>
{
    private const int Leavers = 20;

    /// <summary>Long enough for any machine: how long it took is printed, not judged.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Twenty_removed_people_are_out_of_pages_API_and_streams_on_two_instances()
    {
        await using var second = await TrackerHost.StartAsync(world.Tracker.DataDirectory);
        List<Subject> leavers = [];
        for (var number = 0; number < Leavers; number++)
        {
            leavers.Add(await world.NewAsync($"leaver {number}", [], [Role.Viewer]));
        }

        // All at once: most of the time is the second instance's until it looks again.
        var took = await Task.WhenAll(leavers.Select(leaver => RemoveAsync(leaver, second)));

        output.WriteLine(
            $"Figure 6 (people): {took.Count(time => time <= TimeSpan.FromSeconds(5))} of {Leavers} removed people out of page, API and stream on two instances within 5 s, the slowest after {took.Max().TotalSeconds:N1} s.");
    }

    /// <returns>How long it took until the last way in was closed.</returns>
    private async Task<TimeSpan> RemoveAsync(Subject leaver, TrackerHost second)
    {
        var page = $"/onboardings/{world.Own.Key}";
        var cookies = new CookieContainer();
        using var here = Client(world.Tracker.BaseAddress, cookies);
        var signedIn = await (await PlainPage.OpenAsync(here, "/signin")).SendAsync(("Email", $"{leaver.Name.Replace(' ', '.')}@roles.example.test"), ("Password", "a long phrase of everybody here"));
        Assert.Equal(HttpStatusCode.Redirect, signedIn.Status);

        // Cookies know no ports: the same session on the other instance.
        using var there = Client(second.BaseAddress, cookies);
        using var program = second.Api(leaver.Program.DefaultRequestHeaders.Authorization!.Parameter);
        using var openHere = await StreamAsync(here, page);
        using var openThere = await StreamAsync(there, page);
        Assert.True(await IsInAsync(here, page) && await IsInAsync(there, page) && await IsInAsync(leaver.Program, $"/api/v1{page}") && await IsInAsync(program, $"/api/v1{page}"));

        await using var scope = world.Tracker.Services.CreateAsyncScope();
        var from = TimeProvider.System.GetTimestamp();
        Assert.True(await scope.ServiceProvider.GetRequiredService<RemovePerson>().RunAsync(new Actor(ActorKind.Person, world.Subjects[0].MemberId, "Owner"), leaver.MemberId, Cancellation) is { IsDone: true });
        await Task.WhenAll(
            OutAsync(here, page), OutAsync(there, page), OutAsync(leaver.Program, $"/api/v1{page}"), OutAsync(program, $"/api/v1{page}"), EndsAsync(openHere), EndsAsync(openThere));
        return TimeProvider.System.GetElapsedTime(from);
    }

    private static HttpClient Client(Uri address, CookieContainer cookies) =>
        new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };

    private static async Task<bool> IsInAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        return answer.StatusCode is HttpStatusCode.OK;
    }

    private static async Task OutAsync(HttpClient client, string path)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(Patience);
        while (await IsInAsync(client, path))
        {
            await Task.Delay(50, patience.Token);
        }
    }

    private static async Task<StreamReader> StreamAsync(HttpClient browser, string page)
    {
        var stream = new StreamReader(await new Person(browser).StreamAsync($"{page}/live?seen=0", Cancellation));
        Assert.Equal("event: changed", await stream.ReadLineAsync(Cancellation));
        return stream;
    }

    /// <summary>In between two events or in the middle of one: what counts is that it ends.</summary>
    private static async Task EndsAsync(StreamReader stream)
    {
        var end = await Record.ExceptionAsync(() => stream.ReadToEndAsync(Cancellation).WaitAsync(Patience, Cancellation));
        Assert.True(end is null or IOException, $"{end}");
    }
}
