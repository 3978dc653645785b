using System.Net;
using System.Text.Json.Nodes;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>Figure 2, where a stranger becomes a member: signing in, passwords, and those who cannot leave. Invitations are in <see cref="InvitationCases"/>.</summary>
public sealed class DoorCases(World world) : IClassFixture<World>
{
    public static TheoryData<string> Cases =>
        [.. BadInput.Ids.Select(BadInput.Of).Where(input => Surfaces.Of(input) is Surface.Door && (string?)input.Send["page"] is not "invitation").Select(input => input.Id)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Door_answers_as_promised(string id)
    {
        var input = BadInput.Of(id);

        // What other cases tried wrongly does not count any more.
        world.Tracker.Clock.Advance(TimeSpan.FromMinutes(16));
        var before = await world.StoreAsync();

        await ((string)input.Send["page"]! switch
        {
            "signIn" when input.Send["act"] is not null => SignInWithReturnAsync(input),
            "signIn" when input.Send["compare"] is not null => CompareAsync(input),
            "signIn" => TryOftenAsync(input),
            "setPassword" => SetPasswordAsync(input),
            "members" => RemoveSelfAsync(input),
            "forgotPassword" => MailUnderForgedHostAsync(input),
            var page => throw new InvalidOperationException($"No page is known as {page}."),
        });

        if (input.Expect.Promises("unchanged"))
        {
            Assert.Equal(before, await world.StoreAsync());
        }

        input.AssertReadWhole();
    }

    /// <summary>Somebody whom nobody has asked who they are: so the cases of this door begin.</summary>
    private Visitor Stranger(BadInput input)
    {
        Assert.Equal("none", (string?)input.Send["as"]);
        return new Visitor(world.Tracker);
    }

    /// <summary>After signing in one stays inside.</summary>
    private async Task SignInWithReturnAsync(BadInput input)
    {
        using var visitor = Stranger(input);
        var returnUrl = (string)input.Send["query"]!["returnUrl"]!;
        var answer = await visitor.Person.SendAsync(
            $"/signin?returnUrl={Uri.EscapeDataString(returnUrl)}",
            form: null,
            new() { ["email"] = World.EmailOf(((string)input.Send["act"]!).Split(' ')[^1]), ["password"] = World.Password });

        Words.AssertAnswered(input, answer);
        var goesTo = new Uri(world.Tracker.BaseAddress, answer.Location);
        Assert.True(input.Expect.Says("locationHost", "own") || input.Expect["location"] is not null, "The case does not say where it leads.");
        Assert.Equal(world.Tracker.BaseAddress.Authority, goesTo.Authority);
        Assert.StartsWith("/", answer.Location, StringComparison.Ordinal);
        if ((string?)input.Expect["location"] is { } location)
        {
            Assert.Equal(location, answer.Location);
        }
    }

    private async Task CompareAsync(BadInput input)
    {
        List<string> bodies = [];
        Assert.Equal("none", (string?)input.Send["as"]);
        foreach (var fields in input.Send["compare"]!.AsArray())
        {
            using var visitor = new Visitor(world.Tracker);
            var answer = await visitor.Person.SendAsync("/signin", form: null, Typed(fields!.AsObject()));

            Words.AssertAnswered(input, answer);
            bodies.Add(answer.Page.DocumentElement.OuterHtml
                .Replace((string)fields["email"]!, "EMAIL", StringComparison.Ordinal)
                .Replace(answer.Value("__RequestVerificationToken")!, "TOKEN", StringComparison.Ordinal));
        }

        Assert.True(input.Expect.Promises("sameBody"));
        Assert.Equal(bodies[0], bodies[1]);
    }

    private async Task TryOftenAsync(BadInput input)
    {
        using var visitor = Stranger(input);
        var door = await visitor.Person.OpenAsync("/signin");
        Screen answer = null!;
        for (var number = 1; number <= (int)input.Send["times"]!; number++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/signin", UriKind.Relative))
            {
                Content = new FormUrlEncodedContent(Person.Fields(door.Form()).Where(field => !Typed(input).ContainsKey(field.Key.ToLowerInvariant())).Concat(
                    Typed(input).Select(field => KeyValuePair.Create(field.Key, field.Value!)))),
            };
            foreach (var (name, value) in input.Send["headers"]?.AsObject() ?? [])
            {
                request.Headers.TryAddWithoutValidation(name, ((string)value!).Replace("{n}", $"{number}", StringComparison.Ordinal));
            }

            answer = await visitor.Person.SendAsync(request);
        }

        Assert.Contains((int)answer.Status, input.Expect["lastStatus"]!.AsArray().Select(status => (int)status!));
        Words.AssertAnswered(input, answer);
        if (input.Expect.Says("otherNetwork", "may sign in"))
        {
            using var elsewhere = new Visitor(world.Tracker, "127.0.0.2");
            var signedIn = await elsewhere.Person.SendAsync("/signin", form: null, new() { ["email"] = (string)input.Send["fields"]!["email"]!, ["password"] = World.Password });
            Assert.Equal(HttpStatusCode.Redirect, signedIn.Status);
        }
    }

    /// <summary>By somebody whose password no other case needs.</summary>
    private async Task SetPasswordAsync(BadInput input)
    {
        using var visitor = await world.SignedInAsync("admin");
        var given = input.Send["fields"]!["password"]!;
        var wanted = given is JsonObject generate ? BadInput.Generated(generate) : (string)given!;

        var answer = await visitor.Person.SendAsync("/account/password", null, new() { ["presentPassword"] = World.Password, ["wantedPassword"] = wanted });

        Words.AssertAnswered(input, answer);
        if (input.Expect.Says("then", "sign in with it works; without its last character it does not"))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(wanted[..^1])).Status);
            Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(wanted)).Status);
            var back = await visitor.Person.SendAsync("/account/password", null, new() { ["presentPassword"] = wanted, ["wantedPassword"] = World.Password });
            Assert.Equal(HttpStatusCode.Redirect, back.Status);
        }
    }

    private async Task<Screen> SignInAsync(string password)
    {
        using var visitor = new Visitor(world.Tracker);
        return await visitor.Person.SendAsync("/signin", form: null, new() { ["email"] = World.EmailOf("admin"), ["password"] = password });
    }

    private async Task RemoveSelfAsync(BadInput input)
    {
        Assert.Equal("remove self", (string?)input.Send["act"]);
        using var visitor = await world.SignedInAsync(((string)input.Send["as"]!).Split(':')[1]);

        Words.AssertAnswered(input, await visitor.Person.SendAsync($"/people/{world.MemberOf("owner")}", "handler=remove", []));
    }

    /// <summary>
    /// Passwords are not reset by mail here. The mail with a link that there is, is an invitation: under a forged host none is made and none goes out.
    /// </summary>
    private async Task MailUnderForgedHostAsync(BadInput input)
    {
        Assert.Equal("none", (string?)input.Send["as"]);
        using var visitor = await world.SignedInAsync("owner");
        var opened = await visitor.Person.OpenAsync("/people/invitations");
        var mails = await world.CountAsync("outbox");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/people/invitations", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = opened.Value("__RequestVerificationToken")!,
                ["emails"] = (string)input.Send["fields"]!["email"]!,
                ["role"] = "viewer",
            }),
        };
        request.Headers.Host = (string)input.Send["headers"]!["Host"]!;

        Words.AssertAnswered(input, await visitor.Person.SendAsync(request));
        Assert.Equal(mails, await world.CountAsync("outbox"));
        foreach (var lacking in input.Expect["mailLacks"]!.AsArray())
        {
            Assert.Empty(await world.TablesWithAsync((string)lacking!));
        }
    }

    private static Dictionary<string, string?> Typed(BadInput input) => Typed(input.Send["fields"]!.AsObject());

    private static Dictionary<string, string?> Typed(JsonObject fields) => fields.ToDictionary(field => field.Key, field => (string?)field.Value, StringComparer.Ordinal);
}
