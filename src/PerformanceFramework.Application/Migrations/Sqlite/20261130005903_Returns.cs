using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PerformanceFramework.Application.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Returns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Action",
                table: "ReturnEntries",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Cause",
                table: "ReturnEntries",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "CheckedAbout",
                table: "ReturnEntries",
                type: "TEXT",
                maxLength: 3000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "CheckedReason",
                table: "ReturnEntries",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Confidence",
                table: "ReturnEntries",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConfidenceBy",
                table: "ReturnEntries",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConfidenceReason",
                table: "ReturnEntries",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Recovery",
                table: "ReturnEntries",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "YearEndConfidence",
                table: "ReturnEntries",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "YearEndText",
                table: "ReturnEntries",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Action",
                table: "Observations",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Cause",
                table: "Observations",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "CheckedAbout",
                table: "Observations",
                type: "TEXT",
                maxLength: 3000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "CheckedReason",
                table: "Observations",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Confidence",
                table: "Observations",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConfidenceBy",
                table: "Observations",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConfidenceReason",
                table: "Observations",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "ExpectedAtYearEnd",
                table: "Observations",
                type: "TEXT",
                precision: 23,
                scale: 8,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExpectedConfidence",
                table: "Observations",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Recovery",
                table: "Observations",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "RestatedOn",
                table: "Observations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SupplierId",
                table: "Indicators",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CommentarySettings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_AmberTwice = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Terms_Red = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Terms_WordLimit = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_Worsening = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommentarySettings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EvidenceFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EntryId = table.Column<int>(type: "INTEGER", nullable: false),
                    StoredName = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Bytes = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    IsScanned = table.Column<bool>(type: "INTEGER", nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EvidenceFiles_ReturnEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "ReturnEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MailMessages",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ToAddress = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    WrittenBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NotBefore = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RetriedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailMessages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MailMessages_AspNetUsers_PersonId",
                        column: x => x.PersonId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "QualityAssessments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IndicatorId = table.Column<int>(type: "INTEGER", nullable: false),
                    StartYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Overall = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OverallReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    TakenFrom = table.Column<int>(type: "INTEGER", nullable: true),
                    AssessedById = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    AssessedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    AssessedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Review = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ReviewNote = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ReviewedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    ReviewedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Accuracy_Evidence = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Accuracy_Rating = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Completeness_Evidence = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Completeness_Rating = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Consistency_Evidence = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Consistency_Rating = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Timeliness_Evidence = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Timeliness_Rating = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Uniqueness_Evidence = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Uniqueness_Rating = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Validity_Evidence = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Validity_Rating = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QualityAssessments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QualityAssessments_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Restatements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IndicatorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: false),
                    StatusBefore = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Input = table.Column<string>(type: "TEXT", nullable: false),
                    After = table.Column<string>(type: "TEXT", nullable: false),
                    StatusAfter = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ProposedById = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProposedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RefusalReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Effect = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Restatements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Restatements_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReturnFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Bytes = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UploadedById = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    UploadedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_Conflicts = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_Refused = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_Same = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReturnFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReturnNudges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReturnId = table.Column<int>(type: "INTEGER", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    People = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReturnNudges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReturnNudges_Returns_ReturnId",
                        column: x => x.ReturnId,
                        principalTable: "Returns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoundReminders",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_Before = table.Column<int>(type: "INTEGER", nullable: true),
                    Terms_Escalate = table.Column<int>(type: "INTEGER", nullable: true),
                    Terms_Every = table.Column<int>(type: "INTEGER", nullable: true),
                    Terms_QuietFrom = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Terms_QuietUntil = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Terms_WorkingDaysOnly = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundReminders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SpotChecks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IndicatorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    Figure = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Sample = table.Column<int>(type: "INTEGER", nullable: false),
                    InAgreement = table.Column<int>(type: "INTEGER", nullable: false),
                    Recalculated = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Finding = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    CheckedAs = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CheckedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpotChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SpotChecks_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WorkLeases",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Holder = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkLeases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "MailItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MessageId = table.Column<int>(type: "INTEGER", nullable: false),
                    ReturnId = table.Column<int>(type: "INTEGER", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsEscalation = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MailItems_MailMessages_MessageId",
                        column: x => x.MessageId,
                        principalTable: "MailMessages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MailItems_Returns_ReturnId",
                        column: x => x.ReturnId,
                        principalTable: "Returns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SpotCheckActions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CheckId = table.Column<int>(type: "INTEGER", nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpotCheckActions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SpotCheckActions_SpotChecks_CheckId",
                        column: x => x.CheckId,
                        principalTable: "SpotChecks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Indicators_SupplierId",
                table: "Indicators",
                column: "SupplierId");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceFiles_EntryId_Hash",
                table: "EvidenceFiles",
                columns: new[] { "EntryId", "Hash" },
                unique: true,
                filter: "RemovedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceFiles_StoredName",
                table: "EvidenceFiles",
                column: "StoredName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MailItems_MessageId",
                table: "MailItems",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_MailItems_ReturnId",
                table: "MailItems",
                column: "ReturnId");

            migrationBuilder.CreateIndex(
                name: "IX_MailMessages_PersonId_Kind_Day",
                table: "MailMessages",
                columns: new[] { "PersonId", "Kind", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MailMessages_State_NextAttemptAt",
                table: "MailMessages",
                columns: new[] { "State", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_QualityAssessments_IndicatorId_StartYear",
                table: "QualityAssessments",
                columns: new[] { "IndicatorId", "StartYear" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QualityAssessments_StartYear",
                table: "QualityAssessments",
                column: "StartYear");

            migrationBuilder.CreateIndex(
                name: "IX_Restatements_IndicatorId_Period",
                table: "Restatements",
                columns: new[] { "IndicatorId", "Period" },
                unique: true,
                filter: "[State] = 'Proposed'");

            migrationBuilder.CreateIndex(
                name: "IX_Restatements_State",
                table: "Restatements",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_ReturnFiles_UploadedById_Hash",
                table: "ReturnFiles",
                columns: new[] { "UploadedById", "Hash" });

            migrationBuilder.CreateIndex(
                name: "IX_ReturnNudges_ReturnId",
                table: "ReturnNudges",
                column: "ReturnId");

            migrationBuilder.CreateIndex(
                name: "IX_SpotCheckActions_CheckId",
                table: "SpotCheckActions",
                column: "CheckId");

            migrationBuilder.CreateIndex(
                name: "IX_SpotChecks_IndicatorId_Period",
                table: "SpotChecks",
                columns: new[] { "IndicatorId", "Period" });

            migrationBuilder.AddForeignKey(
                name: "FK_Indicators_PartnerOrganisations_SupplierId",
                table: "Indicators",
                column: "SupplierId",
                principalTable: "PartnerOrganisations",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Indicators_PartnerOrganisations_SupplierId",
                table: "Indicators");

            migrationBuilder.DropTable(
                name: "CommentarySettings");

            migrationBuilder.DropTable(
                name: "EvidenceFiles");

            migrationBuilder.DropTable(
                name: "MailItems");

            migrationBuilder.DropTable(
                name: "QualityAssessments");

            migrationBuilder.DropTable(
                name: "Restatements");

            migrationBuilder.DropTable(
                name: "ReturnFiles");

            migrationBuilder.DropTable(
                name: "ReturnNudges");

            migrationBuilder.DropTable(
                name: "RoundReminders");

            migrationBuilder.DropTable(
                name: "SpotCheckActions");

            migrationBuilder.DropTable(
                name: "WorkLeases");

            migrationBuilder.DropTable(
                name: "MailMessages");

            migrationBuilder.DropTable(
                name: "SpotChecks");

            migrationBuilder.DropIndex(
                name: "IX_Indicators_SupplierId",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "Action",
                table: "ReturnEntries");

            migrationBuilder.DropColumn(
                name: "Cause",
                table: "ReturnEntries");

            migrationBuilder.DropColumn(
                name: "CheckedAbout",
                table: "ReturnEntries");

            migrationBuilder.DropColumn(
                name: "CheckedReason",
                table: "ReturnEntries");

            migrationBuilder.DropColumn(
                name: "Confidence",
                table: "ReturnEntries");

            migrationBuilder.DropColumn(
                name: "ConfidenceBy",
                table: "ReturnEntries");

            migrationBuilder.DropColumn(
                name: "ConfidenceReason",
                table: "ReturnEntries");

            migrationBuilder.DropColumn(
                name: "Recovery",
                table: "ReturnEntries");

            migrationBuilder.DropColumn(
                name: "YearEndConfidence",
                table: "ReturnEntries");

            migrationBuilder.DropColumn(
                name: "YearEndText",
                table: "ReturnEntries");

            migrationBuilder.DropColumn(
                name: "Action",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Cause",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "CheckedAbout",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "CheckedReason",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Confidence",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "ConfidenceBy",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "ConfidenceReason",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "ExpectedAtYearEnd",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "ExpectedConfidence",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Recovery",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "RestatedOn",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "SupplierId",
                table: "Indicators");
        }
    }
}
