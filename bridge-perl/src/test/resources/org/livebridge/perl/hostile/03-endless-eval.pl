# ends: time
while (1) { eval { die 'again' }; eval '1 + 1' }
