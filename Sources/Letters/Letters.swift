enum LettersRoom {}
