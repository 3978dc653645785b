using Microsoft.AspNetCore.Http.HttpResults;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Api.Json;
using OnboardingTracker.Web.Api.Shapes;
using OnboardingTracker.Web.Hosting;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Api;

/// <summary><c>/invitations</c>: asks people to join. A link is in the answer to what made it, and nowhere else.</summary>
internal static class InvitationEndpoints
{
    private const string NoSuch = "There is no such invitation.";

    /// <summary>The page asks who gives such a role to show once more who they are; a program has nothing to show.</summary>
    private const string NoWideRoles = "A program invites to onboardings only. Give roles of the organisation on the page for inviting people, where you confirm that it is you.";

    public static void MapInvitations(this RouteGroupBuilder api)
    {
        api.MapGet("/invitations", ListAsync).RequirePermission(Permission.ManagePeople).WithSummary("Lists invitations that wait or have expired, newest first").Produces<InvitationListShape>();
        api.MapPost("/invitations", InviteAsync).RequirePermission(Permission.ManagePeople).WithSummary("Invites people; each address has an outcome of its own").Produces<InvitedListShape>();
        api.MapPost("/invitations/{id:guid}/link", RenewAsync).RequirePermission(Permission.ManagePeople).WithSummary("Makes a new link, good for seven days; the one before it dies").Produces<InvitedShape>();
        api.MapDelete("/invitations/{id:guid}", RevokeAsync).RequirePermission(Permission.ManagePeople).WithSummary("Takes an invitation back").Produces(StatusCodes.Status204NoContent);
    }

    [Paged]
    private static async Task<IResult> ListAsync(
        HttpContext context,
        ListQuery query,
        IInvitationStore invitations,
        CurrentInviter inviters,
        PermissionTable table,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var inviter = await inviters.OfAsync(context.User, cancellationToken);
        if (inviter.Access.Of(Permission.ManagePeople, table) is not Grant.All)
        {
            return NotAllowed(context, "Only owners and admins can see invitations. Ask one of them.");
        }

        try
        {
            var page = await invitations.ListAsync(query.Limit, query.Cursor, cancellationToken);
            return TypedResults.Ok(new InvitationListShape([.. page.Items.Select(one => InvitationShape.Of(one, clock.GetUtcNow()))], page.NextCursor));
        }
        catch (FormatException)
        {
            return ListQuery.WrongCursor(context);
        }
    }

    private static async Task<IResult> InviteAsync(
        HttpContext context,
        ApiBody<InvitationsRequest> body,
        InvitePeople invite,
        IInvitationStore invitations,
        CurrentInviter inviters,
        PermissionTable table,
        PublicAddress address,
        CancellationToken cancellationToken)
    {
        var keys = (await invitations.OnboardingsAsync(cancellationToken)).ToDictionary(onboarding => onboarding.Key, onboarding => onboarding.Id, StringComparer.Ordinal);
        var asked = body.Value.Onboardings ?? [];
        foreach (var (at, key) in asked.Index())
        {
            if (!keys.ContainsKey(key))
            {
                return Problems.Invalid(context, $"/onboardings/{at}", $"There is no onboarding {key}.");
            }
        }

        var inviter = await inviters.OfAsync(context.User, cancellationToken);
        var roles = GivenRoles.Of(body.Value.Roles!, [.. asked.Select(key => keys[key])]);
        if (roles.Refusal(inviter.Access, table) is { } refusal)
        {
            return NotAllowed(context, refusal);
        }

        if (roles.Organization.Count > 0)
        {
            return NotAllowed(context, NoWideRoles);
        }

        var invitees = body.Value.Emails!.Select(email => new Invitee(email, roles, body.Value.Note)).ToList();
        var answer = await invite.RunAsync(inviter, invitees, body.Value.ByMail ?? true, cancellationToken);
        if (answer.Limit is { } limit)
        {
            return TooMany(context, limit);
        }

        if (answer.Refusal is { } wrong)
        {
            return Problems.Invalid(context, "/emails", wrong);
        }

        var refused = answer.Lines.Index().Where(line => line.Item.Outcome.Kind is InviteOutcomeKind.Refused).ToList();
        if (refused.Count > 0)
        {
            return Problems.Invalid(
                context,
                StatusCodes.Status422UnprocessableEntity,
                ProblemKind.Validation,
                refused.ToDictionary(line => $"/emails/{line.Index}", line => (string[])[line.Item.Outcome.Sentence!]));
        }

        context.Response.IsShownOnce();
        return TypedResults.Ok(new InvitedListShape([.. answer.Lines.Select(line => Shown(line.Invitee.Address.Trim(), line.Outcome.Kind, line.Made, address))], answer.AreMailed));
    }

    private static async Task<IResult> RenewAsync(
        HttpContext context,
        Guid id,
        ApiBody<InvitationLinkRequest> body,
        ResendInvitation resend,
        IInvitationStore invitations,
        CurrentInviter inviters,
        PublicAddress address,
        CancellationToken cancellationToken)
    {
        if (await invitations.FindAsync(id, cancellationToken) is { Roles.Organization.Count: > 0 })
        {
            return NotAllowed(context, NoWideRoles);
        }

        var answer = await resend.RunAsync(await inviters.OfAsync(context.User, cancellationToken), id, body.Value.ByMail ?? true, cancellationToken);
        if (answer is { Made: { } made })
        {
            context.Response.IsShownOnce();
            return TypedResults.Ok(Shown(made.Invitation.Address, InviteOutcomeKind.Invited, made, address));
        }

        return answer switch
        {
            null => Problems.NotFound(context, NoSuch),
            { Limit: { } limit } => TooMany(context, limit),
            _ => Problems.Refused(context, answer.Outcome.Refusal!),
        };
    }

    private static async Task<IResult> RevokeAsync(
        HttpContext context, Guid id, RevokeInvitation revoke, CurrentInviter inviters, CancellationToken cancellationToken) =>
        await revoke.RunAsync(await inviters.OfAsync(context.User, cancellationToken), id, cancellationToken) switch
        {
            null => Problems.NotFound(context, NoSuch),
            { IsDone: true } => TypedResults.NoContent(),
            var refused => Problems.Refused(context, refused.Refusal!),
        };

    private static InvitedShape Shown(string email, InviteOutcomeKind outcome, MadeInvitation? made, PublicAddress address) => new(
        email, outcome, made?.Invitation.Id, made is null ? null : address.Of(Links.Invitation(made.Token)), made?.Invitation.ExpiresAt);

    private static ProblemHttpResult NotAllowed(HttpContext context, string sentence) => Problems.Of(context, StatusCodes.Status403Forbidden, ProblemKind.NotAllowed, sentence);

    private static ProblemHttpResult TooMany(HttpContext context, MailRefusal limit) => Problems.TooMany(
        context,
        limit.Limit switch
        {
            MailLimit.Address => $"One of these addresses got {MailLimits.ToAnAddress} mails within a day. Wait, or send byMail false and hand the links over.",
            MailLimit.Sender => $"You can send {MailLimits.OfASender} invitations by e-mail within an hour. Wait, or send byMail false and hand the links over.",
            _ => $"This installation can send {MailLimits.OfTheOrganization} invitations by e-mail within a day. Wait, or send byMail false and hand the links over.",
        },
        limit.Wait);
}
