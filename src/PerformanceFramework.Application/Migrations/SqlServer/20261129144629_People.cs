using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PerformanceFramework.Application.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_RoleAssignments_UserId_Role_ScopeKind_ScopeId",
                table: "RoleAssignments");

            migrationBuilder.AddColumn<string>(
                name: "CoverForId",
                table: "RoleAssignments",
                type: "nvarchar(128)",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "From",
                table: "RoleAssignments",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "GivenBy",
                table: "RoleAssignments",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "Until",
                table: "RoleAssignments",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "InvitedAt",
                table: "AspNetUsers",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LastSeenAt",
                table: "AspNetUsers",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LeftOn",
                table: "AspNetUsers",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PasswordChangedAt",
                table: "AspNetUsers",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Post",
                table: "AspNetUsers",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "AspNetUsers",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_CoverForId",
                table: "RoleAssignments",
                column: "CoverForId");

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_UserId_Role_ScopeKind_ScopeId",
                table: "RoleAssignments",
                columns: new[] { "UserId", "Role", "ScopeKind", "ScopeId" });

            migrationBuilder.AddForeignKey(
                name: "FK_RoleAssignments_AspNetUsers_CoverForId",
                table: "RoleAssignments",
                column: "CoverForId",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_RoleAssignments_AspNetUsers_CoverForId",
                table: "RoleAssignments");

            migrationBuilder.DropIndex(
                name: "IX_RoleAssignments_CoverForId",
                table: "RoleAssignments");

            migrationBuilder.DropIndex(
                name: "IX_RoleAssignments_UserId_Role_ScopeKind_ScopeId",
                table: "RoleAssignments");

            migrationBuilder.DropColumn(
                name: "CoverForId",
                table: "RoleAssignments");

            migrationBuilder.DropColumn(
                name: "From",
                table: "RoleAssignments");

            migrationBuilder.DropColumn(
                name: "GivenBy",
                table: "RoleAssignments");

            migrationBuilder.DropColumn(
                name: "Until",
                table: "RoleAssignments");

            migrationBuilder.DropColumn(
                name: "InvitedAt",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "LastSeenAt",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "LeftOn",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "PasswordChangedAt",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "Post",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "AspNetUsers");

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_UserId_Role_ScopeKind_ScopeId",
                table: "RoleAssignments",
                columns: new[] { "UserId", "Role", "ScopeKind", "ScopeId" },
                unique: true);
        }
    }
}
