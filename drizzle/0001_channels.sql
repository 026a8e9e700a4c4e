CREATE TABLE `house_logos` (
	`ground` text PRIMARY KEY NOT NULL,
	`media_type` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`bytes` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `houses` (
	`id` integer PRIMARY KEY NOT NULL,
	`settings` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	FOREIGN KEY (`updated_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `known_words` (
	`word` text PRIMARY KEY NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text NOT NULL,
	FOREIGN KEY (`added_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `scheduled_publications` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`due_at` integer NOT NULL,
	`record_version` integer NOT NULL,
	`correction_note` text NOT NULL,
	`state` text NOT NULL,
	`failure` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scheduled_publications_waiting` ON `scheduled_publications` (`meeting_id`) WHERE "scheduled_publications"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX `scheduled_publications_due` ON `scheduled_publications` (`due_at`) WHERE "scheduled_publications"."state" = 'waiting';--> statement-breakpoint
CREATE TABLE `settled_remarks` (
	`meeting_id` text NOT NULL,
	`remark` text NOT NULL,
	`settled_at` integer NOT NULL,
	`settled_by` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `remark`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
