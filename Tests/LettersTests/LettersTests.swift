// The room's tests stand in this folder.
