using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Storage.People;

/// <summary>Counts mails in the database, so that all instances together keep the limits.</summary>
internal sealed class MailTurns(IDbContextFactory<TrackerDbContext> contexts) : IMailTurns
{
    public async Task<MailRefusal?> TryTakeAsync(IReadOnlyCollection<string> addresses, string senderId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Set<MailTurnRow>().Where(turn => turn.Id == MailTurnRow.Gate).ExecuteUpdateAsync(set => set.SetProperty(turn => turn.At, now), cancellationToken);
        var counts = now - MailLimits.OrganizationWindow;
        await db.Set<MailTurnRow>().Where(turn => turn.At <= counts).ExecuteDeleteAsync(cancellationToken);
        db.AddRange(addresses.Select(address => new MailTurnRow { Id = Guid.CreateVersion7(now), Address = address, SenderId = senderId, At = now }));
        await db.SaveChangesAsync(cancellationToken);

        // At most as many as the organisation may send, and those of this try.
        var turns = await db.Set<MailTurnRow>().AsNoTracking().Where(turn => turn.Id != MailTurnRow.Gate).OrderBy(turn => turn.At).ToListAsync(cancellationToken);
        var refusal = addresses
            .Select(address => Over(turns.Where(turn => turn.Address == address), MailLimits.ToAnAddress, MailLimits.AddressWindow, MailLimit.Address, address))
            .Append(Over(turns.Where(turn => turn.SenderId == senderId), MailLimits.OfASender, MailLimits.SenderWindow, MailLimit.Sender, null))
            .Append(Over(turns, MailLimits.OfTheOrganization, MailLimits.OrganizationWindow, MailLimit.Organization, null))
            .FirstOrDefault(over => over is not null);
        if (refusal is null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return refusal;

        // Waits until enough of the oldest have stopped counting for this try to fit; a try that alone is too many waits for a whole window.
        MailRefusal? Over(IEnumerable<MailTurnRow> all, int allowed, TimeSpan window, MailLimit limit, string? address)
        {
            var within = all.Where(turn => turn.At > now - window).ToList();
            var over = within.Count - allowed;
            return over <= 0 ? null : new MailRefusal(limit, address, within[Math.Min(over, within.Count) - 1].At + window - now);
        }
    }
}
