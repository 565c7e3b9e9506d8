"""The timeline in terminal cells: zooms, calendar, bars as text, and where the cursor goes. No screen in here."""
