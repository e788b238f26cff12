enum PollRoom {}
