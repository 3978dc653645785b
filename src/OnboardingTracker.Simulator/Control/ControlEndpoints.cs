using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using OnboardingTracker.Simulator.Accounts;
using OnboardingTracker.Simulator.Faults;
using OnboardingTracker.Simulator.Operations;
using OnboardingTracker.Simulator.Scenarios;

namespace OnboardingTracker.Simulator.Control;

/// <summary>The API for tests and for practising: what Twilio's Console and Twilio's reviewers would do.</summary>
internal static class ControlEndpoints
{
    public static void MapControl(this IEndpointRouteBuilder routes)
    {
        var control = routes.MapGroup("/_simulator").AddEndpointFilter(OnlyFromThisMachine);

        control.MapGet("/state", (Simulation simulation) => State(simulation));
        control.MapPost("/scenario", ChooseScenario);

        control.MapGet("/operations", () => TypedResults.Ok(OperationTable.All.Select(operation =>
            new OperationAnswer(operation.Name, operation.Product, operation.Path, operation.Collection, operation.Key, operation.ParentCollection, operation.Method))));

        control.MapGet("/resources/{collection}", ListResources);
        control.MapDelete("/collections/{collection}", EmptyCollection);
        control.MapPatch("/resources/{id}", PatchResource);
        control.MapDelete("/resources/{id}", DeleteResource);
        control.MapPut("/services/{service}/phone-numbers/{number}", PutNumberIntoService);
        control.MapDelete("/services/{service}/phone-numbers/{number}", TakeNumberOut);

        control.MapGet("/organization", (Simulation simulation) => TypedResults.Ok(OrganizationAnswer.Of(simulation.Organization)));
        control.MapPatch("/organization", ChangeOrganization);

        control.MapGet("/faults", (Simulation simulation) => TypedResults.Ok(simulation.Faults.All));
        control.MapPost("/faults", AddFault);
        control.MapDelete("/faults", (Simulation simulation) => ClearFaults(simulation));

        control.MapGet("/requests", (Simulation simulation) => TypedResults.Ok(simulation.Requests.Read()));
        control.MapDelete("/requests", (Simulation simulation) => ClearRequests(simulation));

        control.MapPost("/callbacks", CallbackSender.SendAsync);
    }

    private static async ValueTask<object?> OnlyFromThisMachine(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
            ? await next(context)
            : Refusal(StatusCodes.Status403Forbidden, "The control API answers only this machine.");

    private static Ok<StateAnswer> State(Simulation simulation) => TypedResults.Ok(new StateAnswer(
        simulation.Scenario,
        SimulatorScenarios.Names,
        Collections.All.ToDictionary(name => name, name => simulation.Account.In(name).Length),
        simulation.Faults.All.Count));

    private static Results<Ok<StateAnswer>, JsonHttpResult<Complaint>> ChooseScenario(ScenarioChoice choice, Simulation simulation)
    {
        if (!SimulatorScenarios.Names.Contains(choice.Name))
        {
            return Refusal(
                StatusCodes.Status400BadRequest,
                $"There is no scenario \"{choice.Name}\". Choose one of: {string.Join(", ", SimulatorScenarios.Names)}.");
        }

        simulation.Load(choice.Name);
        return State(simulation);
    }

    private static Results<Ok<OrganizationAnswer>, JsonHttpResult<Complaint>> ChangeOrganization(OrganizationChange change, Simulation simulation)
    {
        if (change.TokenSeconds is < 1 || change.ItemsPerPage is < 1 or > 100)
        {
            return Refusal(StatusCodes.Status400BadRequest, "token_seconds must be 1 or more, and items_per_page between 1 and 100.");
        }

        simulation.Organization.Change(change);
        return TypedResults.Ok(OrganizationAnswer.Of(simulation.Organization));
    }

    private static Results<Ok<IEnumerable<JsonElement>>, JsonHttpResult<Complaint>> ListResources(
        string collection, Simulation simulation) => Collections.All.Contains(collection)
            ? TypedResults.Ok(simulation.Account.In(collection).Select(resource => resource.Wire))
            : NoSuchCollection(collection);

    private static Results<NoContent, JsonHttpResult<Complaint>> EmptyCollection(string collection, Simulation simulation)
    {
        if (!Collections.All.Contains(collection))
        {
            return NoSuchCollection(collection);
        }

        simulation.Account.Empty(collection);
        return TypedResults.NoContent();
    }

    private static Results<Ok<JsonElement>, JsonHttpResult<Complaint>> PatchResource(
        string id, JsonObject changes, string? actor, Simulation simulation, HttpRequest request)
    {
        if (ActorOf(actor) is not { } who)
        {
            return NoSuchActor(actor!);
        }

        return simulation.Account.Patch(id, changes, Entry(who, simulation, request)) is { } changed ? TypedResults.Ok(changed.Wire) : NoSuch(id);
    }

    private static Results<NoContent, JsonHttpResult<Complaint>> DeleteResource(
        string id, string? actor, Simulation simulation, HttpRequest request)
    {
        if (ActorOf(actor) is not { } who)
        {
            return NoSuchActor(actor!);
        }

        return simulation.Account.Delete(id, Entry(who, simulation, request)) ? TypedResults.NoContent() : NoSuch(id);
    }

    private static AuditActor? ActorOf(string? actor) => string.IsNullOrEmpty(actor) ? AuditActor.Colleague : AuditActor.Named(actor);

    private static Func<AccountChange, Resource?> Entry(AuditActor actor, Simulation simulation, HttpRequest request) => change => AuditEntry.Of(
        change, actor, simulation.Options.Clock.GetUtcNow(), $"{request.Scheme}://{request.Host}/monitor");

    private static Results<NoContent, JsonHttpResult<Complaint>> PutNumberIntoService(
        string service, string number, Simulation simulation, HttpRequest request) =>
        simulation.Account.PutInto(service, number, owned => ServiceMember.Of(
            service,
            number,
            owned.Text("phone_number")!,
            owned.Text("country")!,
            $"{request.Scheme}://{request.Host}/messaging",
            simulation.Options.Clock.GetUtcNow()))
            ? TypedResults.NoContent()
            : NoSuch($"{service} or {number}");

    private static Results<NoContent, JsonHttpResult<Complaint>> TakeNumberOut(string service, string number, Simulation simulation) =>
        simulation.Account.TakeOut(service, number) ? TypedResults.NoContent() : NoSuch($"{number} in {service}");

    private static Results<Created, JsonHttpResult<Complaint>> AddFault(Fault fault, Simulation simulation)
    {
        if (fault.Complaint() is { } complaint)
        {
            return Refusal(StatusCodes.Status400BadRequest, complaint);
        }

        simulation.Faults.Add(fault);
        return TypedResults.Created();
    }

    private static NoContent ClearFaults(Simulation simulation)
    {
        simulation.Faults.Clear();
        return TypedResults.NoContent();
    }

    private static NoContent ClearRequests(Simulation simulation)
    {
        simulation.Requests.Clear();
        return TypedResults.NoContent();
    }

    private static JsonHttpResult<Complaint> NoSuchCollection(string collection) => Refusal(
        StatusCodes.Status404NotFound,
        $"There is no collection \"{collection}\". Choose one of: {string.Join(", ", Collections.All)}.");

    private static JsonHttpResult<Complaint> NoSuchActor(string actor) => Refusal(
        StatusCodes.Status400BadRequest,
        $"\"{actor}\" cannot be an actor. Give the SID of a user (US...), an account (AC...) or a key (SK...), or \"{AuditActor.Twilio}\".");

    private static JsonHttpResult<Complaint> NoSuch(string id) =>
        Refusal(StatusCodes.Status404NotFound, $"There is no {id} in this account.");

    private static JsonHttpResult<Complaint> Refusal(int status, string sentence) =>
        TypedResults.Json(new Complaint(sentence), statusCode: status);
}

internal sealed record ScenarioChoice(string Name);

/// <summary>The organization's OAuth app as it is now.</summary>
/// <param name="Permissions">What it may read; null for everything.</param>
internal sealed record OrganizationAnswer(int TokenSeconds, bool Revoked, IReadOnlyList<string>? Permissions, int ItemsPerPage, int TokensIssued)
{
    public static OrganizationAnswer Of(OrganizationAccess access) =>
        new(access.TokenSeconds, access.IsRevoked, access.Permissions, access.ItemsPerPage, access.TokensIssued);
}

internal sealed record Complaint(string Message);

internal sealed record StateAnswer(
    string Scenario, IReadOnlyList<string> Scenarios, IReadOnlyDictionary<string, int> Resources, int Faults);

/// <summary>What the simulator plays; the key is the name of the list, empty for a single resource.</summary>
/// <param name="Parent">The collection of what {Parent} in the path names.</param>
internal sealed record OperationAnswer(string Name, string Product, string Path, string Collection, string Key, string Parent, string Method);
