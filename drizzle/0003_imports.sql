CREATE TABLE `import_documents` (
	`import_id` text PRIMARY KEY NOT NULL,
	`bytes` blob,
	`source` text,
	`proposal` text,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`batch_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`fingerprint` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`refusal` text,
	`warning` text,
	`version` integer DEFAULT 1 NOT NULL,
	`last_change` text,
	`title` text DEFAULT '' NOT NULL,
	`date` text,
	`open_doubts` integer DEFAULT 0 NOT NULL,
	`resembles` text,
	`meeting_id` text,
	`added_at` integer NOT NULL,
	`added_by` text,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `imports_queue` ON `imports` (case "state" when 'toConfirm' then 0 when 'refused' then 1 when 'waiting' then 2 end,"warning" is not null,`open_doubts`,`added_at`,`position`);--> statement-breakpoint
CREATE INDEX `imports_state` ON `imports` (`state`,`added_at`,`position`);--> statement-breakpoint
CREATE INDEX `imports_fingerprint` ON `imports` (`fingerprint`);--> statement-breakpoint
CREATE INDEX `imports_meeting` ON `imports` (`meeting_id`);