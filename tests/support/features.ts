// Pages and links ask what features there are, as the app has told it when it draws them.
import '#/app/features.ts';
