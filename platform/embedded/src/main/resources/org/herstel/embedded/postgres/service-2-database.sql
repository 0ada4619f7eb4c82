-- The database of a service. Run as a superuser in any database, if the database is not there yet.
create database ${SERVICE} owner ${SERVICE}_owner;
