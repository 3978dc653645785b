using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace OnboardingTracker.Simulator.Accounts;

/// <summary>All resources of one simulated account. Readers see a whole picture without waiting; writers take turns.</summary>
internal sealed class AccountStore(IEnumerable<KeyValuePair<string, ImmutableArray<Resource>>> content)
{
    private readonly Lock gate = new();
    private volatile ImmutableDictionary<string, ImmutableArray<Resource>> collections = content.ToImmutableDictionary();

    public ImmutableArray<Resource> In(string collection) =>
        collections.TryGetValue(collection, out var resources) ? resources : [];

    public Resource? Find(string collection, string id) =>
        In(collection).FirstOrDefault(resource => resource.Id == id);

    /// <summary>Merges the changes into the first resource with this id; null when there is none.</summary>
    /// <param name="asEntry">What the audit trail gets of it; null for nothing.</param>
    public Resource? Patch(string id, JsonObject changes, Func<AccountChange, Resource?> asEntry)
    {
        lock (gate)
        {
            if (First(id) is not { } place)
            {
                return null;
            }

            var changed = place.Resource.With(changes);
            collections = collections.SetItem(place.Collection, In(place.Collection).Replace(place.Resource, changed));
            Record(asEntry(new(place.Collection, place.Resource, changed, In(Collections.AuditEvents).Length)));
            return changed;
        }
    }

    /// <summary>Deletes every resource with this id and what lives under it; false when there is none.</summary>
    /// <param name="asEntry">What the audit trail gets of it; null for nothing.</param>
    public bool Delete(string id, Func<AccountChange, Resource?> asEntry)
    {
        lock (gate)
        {
            if (First(id) is { } place)
            {
                Record(asEntry(new(place.Collection, place.Resource, Changed: null, In(Collections.AuditEvents).Length)));
            }

            var before = collections.Values.Sum(resources => resources.Length);
            collections = collections.ToImmutableDictionary(
                pair => pair.Key,
                pair => pair.Value.RemoveAll(resource => resource.Id == id || resource.Parent == id));
            return collections.Values.Sum(resources => resources.Length) < before;
        }
    }

    /// <summary>Leaves nothing in a collection; what lives under its resources stays, as nothing shows it any more.</summary>
    public void Empty(string collection)
    {
        lock (gate)
        {
            collections = collections.SetItem(collection, []);
        }
    }

    /// <summary>Takes a number out of its service; it stays owned.</summary>
    public bool TakeOut(string serviceSid, string numberSid)
    {
        lock (gate)
        {
            var before = In(Collections.ServiceNumbers);
            var after = before.RemoveAll(member => member.Id == numberSid && member.Parent == serviceSid);
            collections = collections.SetItem(Collections.ServiceNumbers, after);
            return after.Length < before.Length;
        }
    }

    /// <summary>Puts an owned number into a service and out of any other; false when there is no such number or service.</summary>
    public bool PutInto(string serviceSid, string numberSid, Func<Resource, Resource> asMember)
    {
        lock (gate)
        {
            if (Find(Collections.Services, serviceSid) is null || Find(Collections.Numbers, numberSid) is not { } number)
            {
                return false;
            }

            var members = In(Collections.ServiceNumbers).RemoveAll(member => member.Id == numberSid);
            collections = collections.SetItem(Collections.ServiceNumbers, members.Add(asMember(number)));
            return true;
        }
    }

    private (string Collection, Resource Resource)? First(string id)
    {
        foreach (var name in Collections.All)
        {
            if (Find(name, id) is { } found)
            {
                return (name, found);
            }
        }

        return null;
    }

    // The newest entry comes first.
    private void Record(Resource? entry) => collections = entry is null
        ? collections
        : collections.SetItem(Collections.AuditEvents, In(Collections.AuditEvents).Insert(0, entry));
}

/// <summary>A change of one resource.</summary>
/// <param name="Changed">What it became; null when it was deleted.</param>
/// <param name="Entries">How many entries the audit trail has so far.</param>
internal sealed record AccountChange(string Collection, Resource Was, Resource? Changed, int Entries);
