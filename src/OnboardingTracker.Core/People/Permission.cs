namespace OnboardingTracker.Core.People;

/// <summary>One thing that somebody may or may not do; each page, handler and API route asks for exactly one.</summary>
public enum Permission
{
    /// <summary>See an onboarding, its steps, its forecast, its report and, later, its delivery totals.</summary>
    SeeOnboarding,

    /// <summary>Make an onboarding; a lead who makes one becomes its lead.</summary>
    MakeOnboarding,

    /// <summary>Archive or delete an onboarding.</summary>
    DeleteOnboarding,

    /// <summary>Change name, profile and dates; leave a step out; decide a disagreement; give a step to somebody.</summary>
    EditOnboarding,

    /// <summary>Confirm a step, deny it, take either back.</summary>
    ConfirmStep,

    /// <summary>Add and remove evidence, comment, run checks, look closer.</summary>
    WorkOnSteps,

    /// <summary>See which Twilio account is connected and what its key can read; never a secret.</summary>
    SeeConnection,

    /// <summary>Connect Twilio, rotate or remove its keys.</summary>
    ManageConnection,

    /// <summary>Callbacks, test messages, paid look-ups, full phone numbers, the log by SID.</summary>
    UseNumbers,

    /// <summary>Billing, cost forecast, cost split, and entries about money in the activity.</summary>
    SeeMoney,

    /// <summary>Say for finance that a launch may go on, or may not.</summary>
    SignOff,

    /// <summary>See who belongs to an onboarding or to the organisation.</summary>
    SeePeople,

    /// <summary>Invite people, change their roles, remove them. An admin never touches an owner.</summary>
    ManagePeople,

    /// <summary>Settings of the organisation: sign-in policy, webhooks, retention, erasure.</summary>
    ManageSettings,

    /// <summary>Make somebody an owner, or stop being one.</summary>
    HandOverOwnership,

    /// <summary>See what happened; entries about money need <see cref="SeeMoney"/> too.</summary>
    SeeActivity,

    /// <summary>One's own account: name, preferences, notices, sessions, API tokens.</summary>
    UseOwnAccount,
}
