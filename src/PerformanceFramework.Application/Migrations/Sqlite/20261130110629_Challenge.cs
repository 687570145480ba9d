using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PerformanceFramework.Application.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Challenge : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_MailMessages_PersonId_Kind_Day",
                table: "MailMessages");

            migrationBuilder.AddColumn<int>(
                name: "Place",
                table: "SavedViews",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AcceptedBy",
                table: "MemberQuestions",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AcceptedOn",
                table: "MemberQuestions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FirstId",
                table: "MemberQuestions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WrittenBy",
                table: "MemberQuestions",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BankQuestions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    IsRetired = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BankQuestions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ChallengeBodies",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DirectorateId = table.Column<int>(type: "INTEGER", nullable: true),
                    PortfolioId = table.Column<int>(type: "INTEGER", nullable: true),
                    RetiredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_DirectorsSee = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_MinutesPerTopic = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_NoSurprises = table.Column<bool>(type: "INTEGER", nullable: false),
                    Terms_PreRead = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_Topics = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChallengeBodies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChallengeBodies_Directorates_DirectorateId",
                        column: x => x.DirectorateId,
                        principalTable: "Directorates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChallengeBodies_Portfolios_PortfolioId",
                        column: x => x.PortfolioId,
                        principalTable: "Portfolios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Interventions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IndicatorId = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Began = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ExpectedSize = table.Column<decimal>(type: "TEXT", precision: 23, scale: 8, nullable: true),
                    ExpectedBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedById = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    VerdictOutcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    VerdictExplanation = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    VerdictChange = table.Column<decimal>(type: "TEXT", precision: 23, scale: 8, nullable: true),
                    VerdictUpTo = table.Column<string>(type: "TEXT", maxLength: 11, nullable: true),
                    VerdictWords = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ConfirmedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    ConfirmedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CancelledBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    CancelledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CancelReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Interventions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Interventions_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LadderSteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Meaning = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    AgreedBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsInUse = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LadderSteps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MailQuestions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MessageId = table.Column<int>(type: "INTEGER", nullable: false),
                    QuestionId = table.Column<int>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MailQuestions_MailMessages_MessageId",
                        column: x => x.MessageId,
                        principalTable: "MailMessages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MailQuestions_MemberQuestions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "MemberQuestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Recommendations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BodyId = table.Column<int>(type: "INTEGER", nullable: false),
                    IndicatorId = table.Column<int>(type: "INTEGER", nullable: true),
                    ElementId = table.Column<int>(type: "INTEGER", nullable: true),
                    FigureThen = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StatusThen = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    PeriodThen = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    MeetingOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ResponseDue = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MadeById = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    MadeBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsOnBehalf = table.Column<bool>(type: "INTEGER", nullable: false),
                    Response = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ResponseText = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    RespondedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    RespondedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RespondedFor = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    SentBackReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    SentBackBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    SentBackOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosingWords = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ClosedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Recommendations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Recommendations_AccountableBodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "AccountableBodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Recommendations_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Recommendations_PlanElements_ElementId",
                        column: x => x.ElementId,
                        principalTable: "PlanElements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecoveryPlans",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IndicatorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    AgreedByRole = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Trigger = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    OpeningPeriod = table.Column<string>(type: "TEXT", maxLength: 11, nullable: true),
                    OpeningFigure = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OpeningTarget = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ResponsibleId = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Responsible = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ProposedById = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    ProposedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    FirstAgreedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CauseMethod = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Causes = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Tolerance = table.Column<decimal>(type: "TEXT", precision: 23, scale: 8, nullable: false),
                    ExitWords = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ExitValue = table.Column<decimal>(type: "TEXT", precision: 23, scale: 8, nullable: true),
                    ExitPeriods = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecoveryPlans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecoveryPlans_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SuccessEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IndicatorId = table.Column<int>(type: "INTEGER", nullable: true),
                    ElementId = table.Column<int>(type: "INTEGER", nullable: true),
                    ServiceId = table.Column<int>(type: "INTEGER", nullable: true),
                    What = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Where = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    WrittenById = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    WrittenBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    WrittenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TakenBackBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    TakenBackOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuccessEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SuccessEntries_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SuccessEntries_PlanElements_ElementId",
                        column: x => x.ElementId,
                        principalTable: "PlanElements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SuccessEntries_Services_ServiceId",
                        column: x => x.ServiceId,
                        principalTable: "Services",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TriageSettings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_DoubtfulData = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_ForecastToMiss = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_GettingWorse = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_LongStanding = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_LongStandingPeriods = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_LongStandingReds = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_OffCourse = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_OverdueActions = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_OverdueCommitments = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_PriorityPercent = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_Red = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_RedAndWorsened = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_SilentOwner = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_SilentPeriods = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_WorstQuarter = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TriageSettings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ChallengeSessions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BodyId = table.Column<int>(type: "INTEGER", nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DirectorsSeeFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PreReadDue = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: true),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CurrentTopicId = table.Column<int>(type: "INTEGER", nullable: true),
                    ClockSince = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClockSeconds = table.Column<int>(type: "INTEGER", nullable: false),
                    Overview = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    PreReadOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CancelledBecause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_DirectorsSee = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_MinutesPerTopic = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_NoSurprises = table.Column<bool>(type: "INTEGER", nullable: false),
                    Terms_PreRead = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_Topics = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChallengeSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChallengeSessions_ChallengeBodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "ChallengeBodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChallengeSessions_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecommendationActions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RecommendationId = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PlannedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    PlannedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    DoneBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecommendationActions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecommendationActions_Recommendations_RecommendationId",
                        column: x => x.RecommendationId,
                        principalTable: "Recommendations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EarlySign",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RecoveryPlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    By = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EarlySign", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EarlySign_RecoveryPlans_RecoveryPlanId",
                        column: x => x.RecoveryPlanId,
                        principalTable: "RecoveryPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecoveryAction",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RecoveryPlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecoveryAction", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecoveryAction_RecoveryPlans_RecoveryPlanId",
                        column: x => x.RecoveryPlanId,
                        principalTable: "RecoveryPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecoveryEvent",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RecoveryPlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ById = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecoveryEvent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecoveryEvent_RecoveryPlans_RecoveryPlanId",
                        column: x => x.RecoveryPlanId,
                        principalTable: "RecoveryPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecoveryOption",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RecoveryPlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Effect = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Cost = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Choice = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecoveryOption", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecoveryOption_RecoveryPlans_RecoveryPlanId",
                        column: x => x.RecoveryPlanId,
                        principalTable: "RecoveryPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecoveryPoint",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RecoveryPlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    Expected = table.Column<decimal>(type: "TEXT", precision: 23, scale: 8, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecoveryPoint", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecoveryPoint_RecoveryPlans_RecoveryPlanId",
                        column: x => x.RecoveryPlanId,
                        principalTable: "RecoveryPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecoveryReview",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RecoveryPlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Said = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecoveryReview", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecoveryReview_RecoveryPlans_RecoveryPlanId",
                        column: x => x.RecoveryPlanId,
                        principalTable: "RecoveryPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DirectorInputs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SessionId = table.Column<int>(type: "INTEGER", nullable: false),
                    DirectorateId = table.Column<int>(type: "INTEGER", nullable: false),
                    Success = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Ask = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DirectorInputs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DirectorInputs_ChallengeSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "ChallengeSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DirectorInputs_Directorates_DirectorateId",
                        column: x => x.DirectorateId,
                        principalTable: "Directorates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SessionMembers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SessionId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionMembers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionMembers_ChallengeSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "ChallengeSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SessionTopics",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SessionId = table.Column<int>(type: "INTEGER", nullable: false),
                    IndicatorId = table.Column<int>(type: "INTEGER", nullable: false),
                    RoundId = table.Column<int>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ProposedRank = table.Column<int>(type: "INTEGER", nullable: true),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false),
                    Points = table.Column<decimal>(type: "TEXT", precision: 23, scale: 8, nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false),
                    Explanation = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Heading = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LeftOutBecause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    MergedIntoId = table.Column<int>(type: "INTEGER", nullable: true),
                    Context = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ContextBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Notes = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    DecisionReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    DecisionDue = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionTopics", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionTopics_ChallengeSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "ChallengeSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionTopics_CollectionRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "CollectionRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionTopics_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionTopics_SessionTopics_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "SessionTopics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Commitments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SessionId = table.Column<int>(type: "INTEGER", nullable: false),
                    TopicId = table.Column<int>(type: "INTEGER", nullable: true),
                    Deliverable = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    OwnerId = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FirstDue = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReadBackAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Commitments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Commitments_ChallengeSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "ChallengeSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Commitments_SessionTopics_TopicId",
                        column: x => x.TopicId,
                        principalTable: "SessionTopics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DraftComments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TopicId = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ById = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Settlement = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    SettledBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    SettledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftComments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DraftComments_SessionTopics_TopicId",
                        column: x => x.TopicId,
                        principalTable: "SessionTopics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PrivateNotes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TopicId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrivateNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PrivateNotes_SessionTopics_TopicId",
                        column: x => x.TopicId,
                        principalTable: "SessionTopics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TopicQuestions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TopicId = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TopicQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TopicQuestions_SessionTopics_TopicId",
                        column: x => x.TopicId,
                        principalTable: "SessionTopics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CommitmentEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CommitmentId = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommitmentEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CommitmentEntries_Commitments_CommitmentId",
                        column: x => x.CommitmentId,
                        principalTable: "Commitments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MailCommitments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MessageId = table.Column<int>(type: "INTEGER", nullable: false),
                    CommitmentId = table.Column<int>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsEscalation = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailCommitments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MailCommitments_Commitments_CommitmentId",
                        column: x => x.CommitmentId,
                        principalTable: "Commitments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MailCommitments_MailMessages_MessageId",
                        column: x => x.MessageId,
                        principalTable: "MailMessages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_UserId_Place",
                table: "SavedViews",
                columns: new[] { "UserId", "Place" },
                unique: true,
                filter: "Place IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MemberQuestions_FirstId",
                table: "MemberQuestions",
                column: "FirstId");

            migrationBuilder.CreateIndex(
                name: "IX_MailMessages_PersonId_Kind_Day",
                table: "MailMessages",
                columns: new[] { "PersonId", "Kind", "Day" },
                unique: true,
                filter: "[Kind] <> 'FollowUp'");

            migrationBuilder.CreateIndex(
                name: "IX_ChallengeBodies_Code",
                table: "ChallengeBodies",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChallengeBodies_DirectorateId",
                table: "ChallengeBodies",
                column: "DirectorateId");

            migrationBuilder.CreateIndex(
                name: "IX_ChallengeBodies_PortfolioId",
                table: "ChallengeBodies",
                column: "PortfolioId");

            migrationBuilder.CreateIndex(
                name: "IX_ChallengeSessions_BodyId_HeldOn",
                table: "ChallengeSessions",
                columns: new[] { "BodyId", "HeldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ChallengeSessions_EditionId",
                table: "ChallengeSessions",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_ChallengeSessions_HeldOn",
                table: "ChallengeSessions",
                column: "HeldOn");

            migrationBuilder.CreateIndex(
                name: "IX_CommitmentEntries_CommitmentId",
                table: "CommitmentEntries",
                column: "CommitmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Commitments_OwnerId_State",
                table: "Commitments",
                columns: new[] { "OwnerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Commitments_SessionId",
                table: "Commitments",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_Commitments_State_Due",
                table: "Commitments",
                columns: new[] { "State", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_Commitments_TopicId",
                table: "Commitments",
                column: "TopicId");

            migrationBuilder.CreateIndex(
                name: "IX_DirectorInputs_DirectorateId",
                table: "DirectorInputs",
                column: "DirectorateId");

            migrationBuilder.CreateIndex(
                name: "IX_DirectorInputs_SessionId_DirectorateId",
                table: "DirectorInputs",
                columns: new[] { "SessionId", "DirectorateId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DraftComments_TopicId",
                table: "DraftComments",
                column: "TopicId");

            migrationBuilder.CreateIndex(
                name: "IX_EarlySign_RecoveryPlanId",
                table: "EarlySign",
                column: "RecoveryPlanId");

            migrationBuilder.CreateIndex(
                name: "IX_Interventions_IndicatorId",
                table: "Interventions",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_Interventions_State",
                table: "Interventions",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_LadderSteps_Number",
                table: "LadderSteps",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MailCommitments_CommitmentId",
                table: "MailCommitments",
                column: "CommitmentId");

            migrationBuilder.CreateIndex(
                name: "IX_MailCommitments_MessageId",
                table: "MailCommitments",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_MailQuestions_MessageId",
                table: "MailQuestions",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_MailQuestions_QuestionId",
                table: "MailQuestions",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_PrivateNotes_TopicId_PersonId",
                table: "PrivateNotes",
                columns: new[] { "TopicId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RecommendationActions_RecommendationId",
                table: "RecommendationActions",
                column: "RecommendationId");

            migrationBuilder.CreateIndex(
                name: "IX_Recommendations_BodyId",
                table: "Recommendations",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_Recommendations_ElementId",
                table: "Recommendations",
                column: "ElementId");

            migrationBuilder.CreateIndex(
                name: "IX_Recommendations_IndicatorId",
                table: "Recommendations",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_Recommendations_State",
                table: "Recommendations",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_RecoveryAction_RecoveryPlanId",
                table: "RecoveryAction",
                column: "RecoveryPlanId");

            migrationBuilder.CreateIndex(
                name: "IX_RecoveryEvent_RecoveryPlanId",
                table: "RecoveryEvent",
                column: "RecoveryPlanId");

            migrationBuilder.CreateIndex(
                name: "IX_RecoveryOption_RecoveryPlanId",
                table: "RecoveryOption",
                column: "RecoveryPlanId");

            migrationBuilder.CreateIndex(
                name: "IX_RecoveryPlans_IndicatorId",
                table: "RecoveryPlans",
                column: "IndicatorId",
                unique: true,
                filter: "[State] <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "IX_RecoveryPlans_State",
                table: "RecoveryPlans",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_RecoveryPoint_RecoveryPlanId_Period",
                table: "RecoveryPoint",
                columns: new[] { "RecoveryPlanId", "Period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RecoveryReview_RecoveryPlanId",
                table: "RecoveryReview",
                column: "RecoveryPlanId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionMembers_PersonId",
                table: "SessionMembers",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionMembers_SessionId_PersonId",
                table: "SessionMembers",
                columns: new[] { "SessionId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SessionTopics_IndicatorId",
                table: "SessionTopics",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionTopics_MergedIntoId",
                table: "SessionTopics",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionTopics_RoundId",
                table: "SessionTopics",
                column: "RoundId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionTopics_SessionId_IndicatorId",
                table: "SessionTopics",
                columns: new[] { "SessionId", "IndicatorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SuccessEntries_Day",
                table: "SuccessEntries",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_SuccessEntries_ElementId",
                table: "SuccessEntries",
                column: "ElementId");

            migrationBuilder.CreateIndex(
                name: "IX_SuccessEntries_IndicatorId",
                table: "SuccessEntries",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_SuccessEntries_ServiceId",
                table: "SuccessEntries",
                column: "ServiceId");

            migrationBuilder.CreateIndex(
                name: "IX_TopicQuestions_TopicId",
                table: "TopicQuestions",
                column: "TopicId");

            migrationBuilder.AddForeignKey(
                name: "FK_MemberQuestions_MemberQuestions_FirstId",
                table: "MemberQuestions",
                column: "FirstId",
                principalTable: "MemberQuestions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_MemberQuestions_MemberQuestions_FirstId",
                table: "MemberQuestions");

            migrationBuilder.DropTable(
                name: "BankQuestions");

            migrationBuilder.DropTable(
                name: "CommitmentEntries");

            migrationBuilder.DropTable(
                name: "DirectorInputs");

            migrationBuilder.DropTable(
                name: "DraftComments");

            migrationBuilder.DropTable(
                name: "EarlySign");

            migrationBuilder.DropTable(
                name: "Interventions");

            migrationBuilder.DropTable(
                name: "LadderSteps");

            migrationBuilder.DropTable(
                name: "MailCommitments");

            migrationBuilder.DropTable(
                name: "MailQuestions");

            migrationBuilder.DropTable(
                name: "PrivateNotes");

            migrationBuilder.DropTable(
                name: "RecommendationActions");

            migrationBuilder.DropTable(
                name: "RecoveryAction");

            migrationBuilder.DropTable(
                name: "RecoveryEvent");

            migrationBuilder.DropTable(
                name: "RecoveryOption");

            migrationBuilder.DropTable(
                name: "RecoveryPoint");

            migrationBuilder.DropTable(
                name: "RecoveryReview");

            migrationBuilder.DropTable(
                name: "SessionMembers");

            migrationBuilder.DropTable(
                name: "SuccessEntries");

            migrationBuilder.DropTable(
                name: "TopicQuestions");

            migrationBuilder.DropTable(
                name: "TriageSettings");

            migrationBuilder.DropTable(
                name: "Commitments");

            migrationBuilder.DropTable(
                name: "Recommendations");

            migrationBuilder.DropTable(
                name: "RecoveryPlans");

            migrationBuilder.DropTable(
                name: "SessionTopics");

            migrationBuilder.DropTable(
                name: "ChallengeSessions");

            migrationBuilder.DropTable(
                name: "ChallengeBodies");

            migrationBuilder.DropIndex(
                name: "IX_SavedViews_UserId_Place",
                table: "SavedViews");

            migrationBuilder.DropIndex(
                name: "IX_MemberQuestions_FirstId",
                table: "MemberQuestions");

            migrationBuilder.DropIndex(
                name: "IX_MailMessages_PersonId_Kind_Day",
                table: "MailMessages");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "SavedViews");

            migrationBuilder.DropColumn(
                name: "AcceptedBy",
                table: "MemberQuestions");

            migrationBuilder.DropColumn(
                name: "AcceptedOn",
                table: "MemberQuestions");

            migrationBuilder.DropColumn(
                name: "FirstId",
                table: "MemberQuestions");

            migrationBuilder.DropColumn(
                name: "WrittenBy",
                table: "MemberQuestions");

            migrationBuilder.CreateIndex(
                name: "IX_MailMessages_PersonId_Kind_Day",
                table: "MailMessages",
                columns: new[] { "PersonId", "Kind", "Day" },
                unique: true);
        }
    }
}
