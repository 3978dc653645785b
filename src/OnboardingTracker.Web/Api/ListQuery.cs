using System.Globalization;
using System.Reflection;

namespace OnboardingTracker.Web.Api;

/// <summary><c>?limit=</c> and <c>&amp;cursor=</c> of a list, read strictly.</summary>
internal sealed class ListQuery : Json.IApiBody, IBindableFromHttpContext<ListQuery>
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;

    private const string LimitName = "limit";
    private const string CursorName = "cursor";

    private ListQuery(int limit, string? cursor, IResult? refusal)
    {
        Limit = limit;
        Cursor = cursor;
        Refusal = refusal;
    }

    public int Limit { get; }

    public string? Cursor { get; }

    public IResult? Refusal { get; }

    public static ValueTask<ListQuery?> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult<ListQuery?>(Read(context));

    /// <summary>The answer to a cursor that no list gave out.</summary>
    public static IResult WrongCursor(HttpContext context) =>
        Problems.Invalid(context, CursorName, "This cursor is not one of ours. Start again without it.");

    private static ListQuery Read(HttpContext context)
    {
        var query = context.Request.Query;
        foreach (var name in (string[])[LimitName, CursorName])
        {
            if (query[name].Count > 1)
            {
                return Refuse(Problems.Invalid(context, name, $"{name} is given twice."));
            }
        }

        var limit = DefaultLimit;
        if (query[LimitName].FirstOrDefault() is { } text
            && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > MaxLimit))
        {
            return Refuse(Problems.Invalid(context, LimitName, $"{LimitName} is between 1 and {MaxLimit}."));
        }

        return new ListQuery(limit, query[CursorName].FirstOrDefault(), null);
    }

    private static ListQuery Refuse(IResult refusal) => new(0, null, refusal);
}
