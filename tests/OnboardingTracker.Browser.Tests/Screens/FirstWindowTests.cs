namespace OnboardingTracker.Browser.Tests.Screens;

/// <summary>A stranger's four questions are answered before anything is scrolled: where are we, what is next, who has to act, can we send.</summary>
public sealed class FirstWindowTests(Browser browser, Scenery scenery)
{
    private const int Practice = 2;

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(1600, 900)]
    [InlineData(768, 1024)]
    [InlineData(375, 812)]
    public async Task The_overview_answers_four_questions_in_the_first_windowful(int width, int height)
    {
        var stage = await scenery.SetAsync(Practice, browser.Chromium);
        await using var window = await browser.OpenAsync(stage.Host.BaseAddress, width: width, height: height);
        await window.SignInAsync();
        await window.Page.GotoAsync("/onboardings/practice-northwind");
        await window.ReadyAsync();

        var answers = new Dictionary<string, (string Where, string Says)>
        {
            ["where are we"] = ("#count", "steps done"),
            ["what is next"] = (".next-step__name", ""),
            ["who has to act"] = (".next-step__who", "Usually done by"),
            ["can we send"] = width < 1280 ? ("#can-send", "Can we send? To") : (".answers__word", ""),
        };
        List<string> unanswered = [];
        foreach (var (question, (where, says)) in answers)
        {
            var answer = window.Page.Locator(where).Filter(new() { HasText = says }).First;
            if (await answer.CountAsync() == 0 || await answer.BoundingBoxAsync() is not { } box || box.Y < 0 || box.Y + box.Height > height || box.Height < 10)
            {
                unanswered.Add(question);
            }
        }

        Assert.Empty(unanswered);
    }
}
