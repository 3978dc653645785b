using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Tests.Pages;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>Figure 2, links of invitations: used, expired, taken back, in the wrong hands, and by fifty at once.</summary>
public sealed class InvitationCases(World world) : IClassFixture<World>
{
    public static TheoryData<string> Cases =>
        [.. BadInput.Ids.Select(BadInput.Of).Where(input => Surfaces.Of(input) is Surface.Door && (string?)input.Send["page"] is "invitation").Select(input => input.Id)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Link_lets_in_whom_it_is_for(string id)
    {
        var input = BadInput.Of(id);
        var place = await world.NewPlaceAsync(world.Stage.Api);
        var link = await LinkAsync(((string)input.Send["token"]!).Trim('{', '}').Split(':'), place);
        var who = (string?)input.Send["as"];
        using var visitor = who is "none" ? new Visitor(world.Tracker) : await world.SignedInAsync(who!.Split(':')[1]);
        var before = await world.StoreAsync();

        var answers = await AnswersAsync(input, visitor, link);

        if (input.Expect["status"] is not null)
        {
            Words.AssertAnswered(input, answers[^1]);
        }

        if (input.Expect.Promises("unchanged"))
        {
            Assert.Equal(before, await world.StoreAsync());
        }

        foreach (var lacking in input.Expect["bodyLacks"]?.AsArray() ?? [])
        {
            Assert.DoesNotContain((string)lacking!, answers[^1].Page.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        }

        if ((int?)input.Expect["members"] is { } members)
        {
            Assert.Equal(members, answers.Count(answer => answer.Status is HttpStatusCode.Redirect));
            Assert.All(answers, answer => Assert.Contains(answer.Status, (HttpStatusCode[])[HttpStatusCode.Redirect, HttpStatusCode.Gone, HttpStatusCode.UnprocessableEntity]));
        }

        if (input.Expect.Says("role", "as invited") || input.Expect["members"] is not null)
        {
            Assert.Equal([Role.Viewer], (await AccessAsync()).Onboardings[place.Id]);
            Assert.Empty((await AccessAsync()).Organization);
        }

        Assert.Equal("invitation", (string?)input.Send["page"]);
        input.AssertReadWhole();
    }

    private static async Task<IReadOnlyList<Screen>> AnswersAsync(BadInput input, Visitor visitor, string link)
    {
        var opened = await visitor.Person.OpenAsync(link);
        switch ((string?)input.Send["act"])
        {
            case null:
                return [opened];
            case "GET and HEAD":
                using (var request = new HttpRequestMessage(HttpMethod.Head, new Uri(link, UriKind.Relative)))
                {
                    return [opened, await visitor.Person.SendAsync(request)];
                }

            case "accept":
                return await Task.WhenAll(Enumerable.Range(0, (int?)input.Send["parallel"] ?? 1).Select(_ => AcceptAsync(input, visitor, opened)));
            case var act:
                throw new InvalidOperationException($"Unknown: {act}");
        }
    }

    /// <summary>By the form where there is one, else by a request made to look like it.</summary>
    private static async Task<Screen> AcceptAsync(BadInput input, Visitor visitor, Screen opened)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = opened.Value("__RequestVerificationToken") ?? (await visitor.Person.OpenAsync("/account")).Value("__RequestVerificationToken")!,
            ["password"] = World.Password,
        };
        foreach (var (name, value) in input.Send["fields"]?.AsObject() ?? [])
        {
            fields[name] = (string)value!;
        }

        using var content = new FormUrlEncodedContent(fields);
        return await visitor.Person.PostAsync(opened.Address, content);
    }

    /// <summary>A link for invitee@example.test as a viewer of the onboarding, in that state.</summary>
    private async Task<string> LinkAsync(string[] words, Place place)
    {
        await using var scope = world.Tracker.Services.CreateAsyncScope();
        var now = world.Tracker.Clock.GetUtcNow();
        var invitations = scope.ServiceProvider.GetRequiredService<IInvitationStore>();
        var owner = await world.Tracker.InvitingOwnerAsync();
        var token = TokenText.New("");
        var invitation = Invitation.Make(
            token, World.EmailOf("invitee"), GivenRoles.Of([Role.Viewer], [place.Id]), owner, null, words[1] == "expired" ? now - Invitation.Lifetime : now);
        await invitations.AddAsync([new MadeInvitation(invitation, token)], byMail: false, [], TestContext.Current.CancellationToken);
        if (words[1] == "revoked")
        {
            await invitations.RevokeAsync(invitation.Id, ActivityEntry.Of(Actor.System, ActivityKind.PeopleChanged, now, "Took an invitation back"), TestContext.Current.CancellationToken);
        }
        else if (words[1] == "used")
        {
            var used = await scope.ServiceProvider.GetRequiredService<AcceptInvitation>().RunAsync(token, world.MemberOf("invitee"), TestContext.Current.CancellationToken);
            Assert.True(used.IsDone, used.Refusal);
        }

        return $"/invitations/{(words[^1] == "lastCharChanged" ? token[..^1] + (token[^1] == 'A' ? 'E' : 'A') : token)}";
    }

    private async Task<Core.People.Access> AccessAsync()
    {
        await using var scope = world.Tracker.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IAccessStore>().OfAsync(world.MemberOf("invitee"), TestContext.Current.CancellationToken);
    }
}
