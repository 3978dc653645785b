using FluentValidation;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Api.Json;
using OnboardingTracker.Web.Ui.Forms;

namespace OnboardingTracker.Web.Api.Shapes;

/// <summary>What POST of invitations takes.</summary>
public sealed record InvitationsRequest : IRequestBody
{
    static string IRequestBody.Example => """{ "emails": ["ada@example.com"], "roles": ["lead"], "onboardings": ["us-launch"], "note": null, "byMail": true }""";

    public IReadOnlyList<string>? Emails { get; init; }

    /// <summary>Owner and admin are of the organisation; finance too where no onboarding is named; the others of the onboardings.</summary>
    public IReadOnlyList<Role>? Roles { get; init; }

    /// <summary>Keys.</summary>
    public IReadOnlyList<string>? Onboardings { get; init; }

    public string? Note { get; init; }

    /// <summary>Sends the links by e-mail where a mail server is set up; null is true.</summary>
    public bool? ByMail { get; init; }
}

/// <summary>What POST of an invitation's link takes.</summary>
public sealed record InvitationLinkRequest : IRequestBody
{
    static string IRequestBody.Example => """{ "byMail": true }""";

    /// <inheritdoc cref="InvitationsRequest.ByMail"/>
    public bool? ByMail { get; init; }
}

/// <summary>The rules of what is sent to invite people; each address is judged by its outcome.</summary>
public sealed class InvitationsRequestValidator : AbstractValidator<InvitationsRequest>
{
    public InvitationsRequestValidator()
    {
        RuleFor(request => request.Emails).Say(emails => emails is null or [] ? "Enter at least one e-mail address." : null);
        RuleFor(request => request.Roles).Say(roles => roles is null or [] ? "Choose at least one role." : null);
        RuleFor(request => request.Note).LongText("note", Invitation.NoteMaxLength);
    }
}

/// <summary>There is nothing that could break a rule.</summary>
public sealed class InvitationLinkRequestValidator : AbstractValidator<InvitationLinkRequest>;

/// <summary>An invitation that waits, or has expired.</summary>
public sealed record InvitationShape(
    Guid Id, string Email, IReadOnlyList<Role> Roles, IReadOnlyList<string> Onboardings, string? Note, string InvitedBy, InvitationState State, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt)
{
    public static InvitationShape Of(ListedInvitation listed, DateTimeOffset now)
    {
        var invitation = listed.Invitation;
        return new InvitationShape(
            invitation.Id,
            invitation.Address,
            [.. invitation.Roles.Organization, .. invitation.Roles.InOnboardings],
            [.. listed.Onboardings.Select(onboarding => onboarding.Key)],
            invitation.Note,
            invitation.InviterName,
            invitation.StateAt(now),
            invitation.LinkMadeAt,
            invitation.ExpiresAt);
    }
}

/// <summary>A page of invitations.</summary>
public sealed record InvitationListShape(IReadOnlyList<InvitationShape> Items, string? NextCursor);

/// <summary>What became of one address.</summary>
/// <param name="Link">Shown once; null where nobody was invited.</param>
public sealed record InvitedShape(string Email, InviteOutcomeKind Outcome, Guid? Id, string? Link, DateTimeOffset? ExpiresAt);

/// <summary>What became of each address, in order.</summary>
/// <param name="Mailed">Whether the links go out by e-mail too.</param>
public sealed record InvitedListShape(IReadOnlyList<InvitedShape> Items, bool Mailed);
