using System.Globalization;

namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>Phone numbers that belong to nobody: 555-0100 to 555-0199 of an area code are kept for fiction.</summary>
internal static class FictionalNumbers
{
    private const int PerAreaCode = 100;

    // Without 206 and 312, which the small team's own numbers have.
    private static readonly string[] AreaCodes =
        ("201 202 203 205 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 248 251 252 253 254 "
        + "256 260 262 267 269 270 272 276 281 301 302 303 304 305 307 308 309 310 313 314 315 316 317 318 319 320 321 323 325 "
        + "330 331 334 336 337 339 346 347 351 352 360 361 385 386 401 402 404 405 406 407 408 409 410 412 413 414 415 417 419 423 "
        + "424 425 430 432 434 435 440 442 443 458 469 470 475 478 479 480 484 501 502 503 504 505 507 508 509 510 512 513 515 516 "
        + "517 518 520 530 534 539 540 541 551 559 561 562 563 567 570 571 573 574 575 580 585 586 601 602 603 605 606 607 608 609").Split(' ');

    /// <summary>How many different US numbers there are.</summary>
    public static int Most => AreaCodes.Length * PerAreaCode;

    public static string UnitedStates(int index) => Of(AreaCodes[index / PerAreaCode], index % PerAreaCode);

    /// <summary>A British mobile number of those that Ofcom keeps for fiction.</summary>
    public static string UnitedKingdom(int line) => string.Create(CultureInfo.InvariantCulture, $"+447700900{line:000}");

    public static string Of(string areaCode, int line) => string.Create(CultureInfo.InvariantCulture, $"+1{areaCode}55501{line:00}");
}
