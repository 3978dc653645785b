using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Help;

/// <summary>The help texts, one for each topic of <see cref="HelpTopics"/>.</summary>
public static class HelpTexts
{
    public static HelpText? Find(string topic) => topic switch
    {
        "onboardings" => Onboardings(),
        "new" => New(),
        "overview" => Overview(),
        "milestone" => MilestonePage(),
        "step" => StepPage(),
        "connection" => Connection(),
        "activity" => Activity(),
        "report" => Report(),
        "forecast" => Forecast(),
        "my-steps" => MySteps(),
        "notices" => Notices(),
        "settings" => Settings(),
        "invitations" => Invitations(),
        "people" => People(),
        "billing" => Billing(),
        "account" => Account(),
        "search" => Search(),
        "sign-in" => SignIn(),
        _ => null,
    };

    private static HelpText Onboardings() => new(T("Onboardings"), T("All SMS launches you can see, one row each."),
    [
        (T("What is an onboarding?"), T("One SMS launch on its way from the Twilio account to delivered messages, in five milestones.")),
        (T("What do the numbers in the columns mean?"), T("Steps done of steps needed in that milestone. A coloured word means that somebody has to act.")),
        (T("How do I try it without an account at Twilio?"), T("Choose Practise with sample data. It makes an onboarding with a simulated account; nothing in it is real and nothing is sent.")),
    ]);

    private static HelpText New() => new(T("New onboarding"), T("Three short pages of questions. They decide which steps you see."),
    [
        (T("What if I do not know an answer?"), T("Leave it at not sure. The steps it would switch off stay on the list, and you can answer later under Name and profile.")),
        (T("Can I stop in the middle?"), T("Yes. The answers stay in this browser until you come back to New onboarding.")),
        (T("What does the team type change?"), T("Which steps are required and which are recommended: a single developer needs no second person, a software vendor needs subaccounts.")),
    ]);

    private static HelpText Overview() => new(T("Overview"), T("Where you are, what is next, who has to act, and whether you can send."),
    [
        (T("What is the next step?"), T("The one step that moves the launch most: a fault in a required step first, then the first required step that is open.")),
        (T("Who is acting on what waits?"), T("Waiting names who acts next, Twilio or a carrier, since when, and how long it usually takes. There is nothing for you to do there.")),
        (T("What does “Can we send?” read?"), T("For each country you plan: the account, the profile, a sender that may reach it and its registration, and the geo permission. It names the one thing in the way.")),
        (T("How fresh is this?"), T("The line under the milestones says when the account was last read. Check all now reads it again, at most once a minute. The page follows by itself.")),
    ]);

    private static HelpText MilestonePage() => new(T("Milestone"), T("The checklist of one milestone: what to do, what waits, what is done."),
    [
        (T("Why has a row no “Mark done”?"), T("Because Twilio answers that step by itself. Open the step to see its answer, or to confirm it by hand if you know better.")),
        (T("I marked the wrong step."), T("Undo is on the row. It works later too, on the step’s page.")),
        (T("Where do done steps go?"), T("To the group Done, on the next page you open. More than five are folded; open the group to see them.")),
        (T("This step is not for us."), T("Open it and choose Not needed. It no longer counts, and your reason is shown beside it.")),
    ]);

    private static HelpText StepPage() => new(T("Step"), T("Everything about one step: its result, what to fix, how to do it, the evidence and its history."),
    [
        (T("Who says so?"), T("Beside the status you see Twilio with the age of the answer, or the person with the day. Only a check can say Verified by Twilio.")),
        (T("What if Twilio and I disagree?"), T("Both claims are shown side by side. Use Twilio’s answer, or keep the confirmation with a reason; you are asked again when Twilio’s answer changes.")),
        (T("What counts as evidence?"), T("One sentence, a link, or a file of at most 10 MB. It is served only to people who can see this onboarding.")),
        (T("When is a step due?"), T("By the forecast, on the last day on which it may start for the target date to hold. Whoever leads the onboarding can set a day by hand; then it stays until it is left to the forecast again.")),
        (T("How do I tell somebody in a comment?"), T("Write @ and their name or e-mail address, or tick them under Also tell. They get a notice, which never holds the text. You can change a comment for 15 minutes and delete it at any time.")),
        (T("Can a comment be evidence?"), T("Yes. Use as evidence is offered under each comment to whoever may mark the step done. The comment is quoted under Evidence and stays there, also when it is deleted later.")),
        (T("What does “Could not check” mean?"), T("The last check failed. No status changed; the last good result is shown with its age.")),
    ]);

    private static HelpText Connection() => new(T("Twilio connection"), T("The key this onboarding reads its account with, and what that key can read."),
    [
        (T("Which key do I need?"), T("A Standard API key reads everything but accounts and keys; a Main key reads those too. A restricted key works for what it may read.")),
        (T("Can it send or change anything?"), T("No. Onboarding Tracker only reads. It never sends a message and never reads the text of messages.")),
        (T("A line says “No access”."), T("This key may not read that. The steps named beside it stay open for a person to confirm, or make a key that may.")),
        (T("Where is the secret kept?"), T("Encrypted in the store. It is never shown again, not even to you.")),
    ]);

    private static HelpText Activity() => new(T("Activity"), T("Who did what, when and why, newest first."),
    [
        (T("Who is “Twilio check”?"), T("A check that read the account. It writes here when a status changed or when a check failed, never for a check that found the same.")),
        (T("Can an entry be changed?"), T("No. An undo is an entry of its own.")),
        (T("What does “Check the history” do?"), T("Each entry carries a hash over itself and the one before. Check the history calculates all of them again and names the first entry that does not fit, because somebody changed, removed, inserted or moved something in the database.")),
        (T("From which network was it?"), T("Under More, for 90 days: the part of the address that names no single person, such as 203.0.113.0/24.")),
        (T("How do I give this to an auditor?"), T("Filter, then Export CSV or Export JSON. The file holds what the filter shows, all pages of it, with times in UTC.")),
    ]);

    private static HelpText Report() => new(T("Report"), T("The whole checklist on paper."),
    [
        (T("How do I get a PDF?"), T("Print the page and choose Save as PDF in the print window.")),
        (T("Can I read it without colour?"), T("Yes. Every status has its word and its icon.")),
    ]);

    private static HelpText Forecast() => new(T("Forecast"), T("The earliest day on which each planned country can be reached, and what sets it."),
    [
        (T("Where do the days come from?"), T("From the steps that are still open, what must come before what, and the usual times shown with their sources. What was handed in counts from that day.")),
        (T("Why does it say “Not before”?"), T("Because no usual time is known for one of its steps. Only the first possible day can be named.")),
        (T("What about our own work?"), T("It is counted as done on the day on which it can be done. Every day you need for it moves the date.")),
        (T("What does “Start by” mean?"), T("The last day on which a step may start for the target date to hold when everything takes its longest.")),
    ]);

    private static HelpText MySteps() => new(T("My steps"), T("What waits for you, in every onboarding you can see."),
    [
        (T("How does a step become mine?"), T("Whoever leads the onboarding gives it to you: Change beside Step owner, on the step’s page.")),
        (T("Which steps are shown here?"), T("Your open steps, the most urgent first. Then those whose evidence you are asked to renew, and open steps in whose comments somebody mentions you. A step leaves the list when it is done.")),
        (T("Where does the due date come from?"), T("From the forecast: the last day on which the step may start for the target date to hold. It moves with the forecast until somebody sets a day by hand.")),
    ]);

    private static HelpText Notices() => new(T("Notices"), T("What moved while you were not looking. Newest first."),
    [
        (T("What is told here?"), T("A step that stopped waiting, one that broke, a disagreement, a completed milestone, a connection lost or working again. What is to be renewed is told to whoever gave it.")),
        (T("What is not?"), T("What you did yourself, and what moved without anybody waiting for it. All of it is under Activity.")),
        (T("Why are several steps one notice?"), T("When one check moves more than three steps, the notice tells their number and leads to Activity, which lists them one by one.")),
        (T("How long do notices stay?"), T("Half a year, read or not. Activity keeps everything.")),
    ]);

    private static HelpText Settings() => new(T("Name and profile"), T("The answers that decide which steps you see."),
    [
        (T("What happens to steps that are done?"), T("They stay done. Steps that do not apply any more no longer count.")),
        (T("Somebody else saved at the same time."), T("Nothing you typed is lost. Both versions are shown; choose one or combine them.")),
        (T("Can I delete an onboarding?"), T("At the end of “Name and profile”. You type its name, because it cannot be undone.")),
    ]);

    private static HelpText Invitations() => new(T("Invitations"), T("Ask people to join, with the roles they get."),
    [
        (T("What happens when I invite somebody?"), T("They get a link by e-mail, or from you where no mail server is set up. It works once, for their address only, for seven days.")),
        (T("The mail did not arrive."), T("Send it again, which makes a new link and ends the old one, or make a new link and hand it over yourself. What the mail server refused is shown at the top of the page.")),
        (T("Which file can I import?"), T("A CSV file as spreadsheet programs save it, with the columns email, role, onboarding and note. Each line is judged before anybody is invited.")),
        (T("Why am I told to wait?"), T("One address gets at most three such mails a day, one person sends at most fifty an hour and an installation three hundred a day. Links can be made all the same.")),
    ]);

    private static HelpText People() => new(T("People"), T("Who is here, with which roles, and who asks to be let in."),
    [
        (T("What is the difference between the two pages?"), T("People in the account menu is about the organisation: owners, admins and finance. People of an onboarding is about who leads it, works on it or reads it.")),
        (T("Can I take a removal back?"), T("Yes, for ten minutes, with all roles. The person signs in again.")),
        (T("Why can the last owner not leave?"), T("Somebody has to be able to make owners. Hand over ownership first.")),
        (T("Why does the page say that it needs attention?"), T("Fewer than two people can act here. When that one is away, nobody can.")),
    ]);

    private static HelpText Billing() => new(T("Billing"), T("What the Twilio account has and what was said about money."),
    [
        (T("Who sees this page?"), T("Owners and finance. Everybody else sees the steps without amounts.")),
        (T("How long will the balance last?"), T("Twilio shows the balance, not how long it lasts. Compare it with the cost of the messages you plan, and turn on auto-recharge so that sending does not stop.")),
        (T("What do the steps about money mean?"), T("They ask whether a payment method is set, the balance covers the launch, the prices are known and the costs are split as agreed. Each has its own page with what to do.")),
        (T("Who may answer them?"), T("Whoever may confirm steps in this onboarding, and finance signs off. A check by Twilio needs nobody.")),
        (T("Where does the balance come from?"), T("From the last check of the account; its age is shown beside it.")),
    ]);

    private static HelpText Account() => new(T("Your account"), T("How you want to see things."),
    [
        (T("What does the time zone change?"), T("All times on screen. Exports and the API stay in UTC.")),
        (T("Which mails do I get?"), T("The same notices as by the bell: at once, in one mail a day, or none. You choose.")),
        (T("What is an API token?"), T("A key for a program that acts as you. It may do what you may do at that moment, or less: only read, or only in onboardings you choose. It is shown once, ends by itself, and Revoke ends it at once.")),
        (T("Which keyboard shortcuts are there?"), T("Press ? on any page, or open Keyboard shortcuts in the menu at the top right.")),
        (T("What is a passkey?"), T("A key that your device keeps and opens with your finger, your face or its PIN. It signs you in without a password, and no other site can ask for it.")),
        (T("What do I do without my phone?"), T("Enter one of your recovery codes where the code of the app is asked for. Each works once; make new ones when few are left.")),
        (T("I see a session that I do not know."), T("End it, then change your password. All sessions but the one you are in end with the change.")),
        (T("Why am I asked to confirm that it is me?"), T("Before keys, deletions and changes of how you sign in, when your sign-in is more than ten minutes old. What you typed is kept.")),
    ]);

    private static HelpText Search() => new(T("Search"), T("Finds onboardings, screens, steps and what Twilio showed."),
    [
        (T("What can I type?"), T("A part of a name, customer or step, or a SID. Inside an onboarding its steps come first.")),
        (T("Is there a key for it?"), T("Ctrl K, or Cmd K on a Mac, from anywhere.")),
    ]);

    private static HelpText SignIn() => new(T("Sign in"), T("With the e-mail address and password of your account here, not the ones of Twilio."),
    [
        (T("I have no account."), T("Ask the owner of this installation. The first owner gets a one-time address in the console when the app starts.")),
        (T("The address for the owner’s account does not work."), T("It works once, and each start of the app prints a new one until somebody has an account. Use the latest.")),
        (T("What is “Use a passkey”?"), T("The way in without a password, once you have made a passkey on your account page.")),
        (T("I tried a wrong password several times."), T("After a few wrong passwords this page waits up to a quarter of an hour. Then try again.")),
        (T("I was signed out while I typed."), T("Sign in again. You come back to the same page, and the text you typed is in the form again; what you chose, secrets and files are not. It is kept in this tab until it is saved, until you sign out or until you close the tab. If somebody else saved something there meanwhile, your text is shown above the form.")),
    ]);
}
